import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { completionFiles, completionMappings, completionRows } from "@/lib/db/schema/completions";
import { orders } from "@/lib/db/schema/orders";
import { getFile } from "@/lib/domain/completions/get-file";
import { listFiles } from "@/lib/domain/completions/list-files";
import { DEFAULT_MAPPING } from "@/lib/domain/completions/mapping";
import { saveMapping } from "@/lib/domain/completions/save-mapping";
import { watchFolder } from "@/lib/domain/completions/watch-folder";
import { log } from "@/lib/log";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { insertEsimOrders } from "@/lib/testing/esim-orders";
import { makeTemporaryFolder } from "@/lib/testing/temporary-folder";
import { windows31J } from "@/lib/testing/windows-31j";
import { asOwner } from "@/lib/testing/witness";

const HEADER =
  "依頼区分,配送コード,eSIM識別番号,電話番号,処理結果,エラーコード,メッセージ,依頼日時,完了日時";
const PROGRAM: Ctx = { actor: "program", requestId: "look" };

let desk: TestDesk;
let admin: Ctx;
let folder: string;

beforeAll(async () => {
  folder = await makeTemporaryFolder();
  vi.stubEnv("FREEBIT_COMPLETION_DIR", folder);
  desk = await startTestDesk();
  admin = await desk.makeStaff("admin");
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  await asOwner(desk, "DELETE FROM completion_rows; DELETE FROM completion_files");
  await db().delete(completionMappings);
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
});

let lastEid = 89100000000000000000000000000000n;

async function makeOrder() {
  const [order] = await insertEsimOrders([{ eid: String(++lastEid) }]);
  if (!order) throw new Error("no order was made");
  return order;
}

const fileOf = (codes: string[], result = "OK") =>
  windows31J(
    [HEADER, ...codes.map((code) => `N,${code},,,${result},,,,`)]
      .map((row) => `${row}\r\n`)
      .join(""),
  );

const files = async () =>
  (await db().select().from(completionFiles).orderBy(asc(completionFiles.name))).map(
    ({ name, source, receivedBy, rowCount }) => ({ name, source, receivedBy, rowCount }),
  );

async function stateOf(id: string) {
  const [order] = await db().select().from(orders).where(eq(orders.id, id));
  return order?.state;
}

describe("watchFolder", () => {
  it("receives a file that is the same in two looks, once", async () => {
    const order = await makeOrder();
    const watch = watchFolder();
    await writeFile(join(folder, "esim_1.csv"), fileOf([order.code]));
    await watch.look(PROGRAM);
    expect(await files()).toEqual([]);
    await watch.look(PROGRAM);
    expect(await files()).toEqual([
      { name: "esim_1.csv", source: "folder", receivedBy: null, rowCount: 1 },
    ]);
    expect(await stateOf(order.id)).toBe("completed");
    await watch.look(PROGRAM);
    expect(await files()).toHaveLength(1);
  });

  it("waits while a file still grows", async () => {
    const order = await makeOrder();
    const watch = watchFolder();
    const whole = fileOf([order.code]);
    await writeFile(join(folder, "slow.csv"), whole.slice(0, 100));
    await watch.look(PROGRAM);
    await writeFile(join(folder, "slow.csv"), whole);
    await watch.look(PROGRAM);
    expect(await files()).toEqual([]);
    await watch.look(PROGRAM);
    expect(await files()).toHaveLength(1);
    expect(await stateOf(order.id)).toBe("completed");
  });

  it("leaves alone what is hidden, still being written, or a folder", async () => {
    const order = await makeOrder();
    const watch = watchFolder();
    for (const name of [".esim.csv", "esim.csv.tmp", "esim.csv.PART"]) {
      await writeFile(join(folder, name), fileOf([order.code]));
    }
    await mkdir(join(folder, "old.csv"));
    await watch.look(PROGRAM);
    await watch.look(PROGRAM);
    expect(await files()).toEqual([]);
    await rename(join(folder, "esim.csv.tmp"), join(folder, "esim.csv"));
    await watch.look(PROGRAM);
    await watch.look(PROGRAM);
    expect(await files()).toMatchObject([{ name: "esim.csv" }]);
  });

  it("takes no file twice, after a restart or under another name", async () => {
    const order = await makeOrder();
    await writeFile(join(folder, "one.csv"), fileOf([order.code]));
    for (const watch of [watchFolder(), watchFolder()]) {
      await watch.look(PROGRAM);
      await watch.look(PROGRAM);
      await writeFile(join(folder, "two.csv"), fileOf([order.code]));
    }
    expect(await files()).toMatchObject([{ name: "one.csv" }]);
  });

  it("shows a file that cannot be used, and receives the others", async () => {
    const order = await makeOrder();
    const watch = watchFolder();
    await writeFile(join(folder, "a-workbook.csv"), Buffer.from("504b0304ff", "hex"));
    await writeFile(join(folder, "b-empty.csv"), "");
    await writeFile(join(folder, "c-good.csv"), fileOf([order.code]));
    await watch.look(PROGRAM);
    await watch.look(PROGRAM);
    await watch.look(PROGRAM);
    const { rows } = await listFiles(admin, { page: 1 });
    const shown = await Promise.all(
      rows.map(async ({ id, name, rowCount }) => {
        const file = await getFile(admin, id, { page: 1 });
        return [name, rowCount, file.rows.map(({ line, problem }) => [line, problem])];
      }),
    );
    expect(shown.sort()).toEqual([
      ["a-workbook.csv", 0, [[0, "file_workbook"]]],
      ["b-empty.csv", 0, [[0, "file_empty"]]],
      ["c-good.csv", 1, [[2, null]]],
    ]);
  });

  it("reads a file of another layout once an administrator has said which, where it lies", async () => {
    const [one, other] = [await makeOrder(), await makeOrder()];
    const watch = watchFolder();
    await writeFile(join(folder, "other.csv"), `code,status\n${one.code},0\n${other.code},9\n`);
    await watch.look(PROGRAM);
    await watch.look(PROGRAM);
    expect(await files()).toMatchObject([{ name: "other.csv", rowCount: 0 }]);
    const none = {
      eid: "",
      account: "",
      errorCode: "",
      message: "",
      requestedAt: "",
      completedAt: "",
    };
    await saveMapping(admin, {
      ...DEFAULT_MAPPING,
      columns: { ...none, deliveryCode: "code", result: "status" },
      completed: ["0"],
      failed: ["9"],
    });
    await watch.look(PROGRAM);
    expect(await files()).toMatchObject([{ name: "other.csv", rowCount: 2 }]);
    const rows = await db().select().from(completionRows).orderBy(asc(completionRows.line));
    expect(rows.map(({ line, result, orderId }) => [line, result, orderId])).toEqual([
      [2, "matched", one.id],
      [3, "matched", other.id],
    ]);
    expect(await stateOf(other.id)).toBe("failed");
  });

  it("says once that the folder cannot be read, and again when that comes back", async () => {
    const warn = vi.spyOn(log(), "warn");
    const watch = watchFolder();
    const away = async (looks: number) => {
      await rename(folder, `${folder}-away`);
      for (let look = 0; look < looks; look += 1) await watch.look(PROGRAM);
      await rename(`${folder}-away`, folder);
      await watch.look(PROGRAM);
    };
    await away(2);
    expect(warn).toHaveBeenCalledTimes(1);
    await away(2);
    expect(warn).toHaveBeenCalledTimes(2);
    warn.mockRestore();
  });

  it("goes on when the folder is not there yet", async () => {
    const order = await makeOrder();
    const watch = watchFolder();
    await rename(folder, `${folder}-away`);
    await watch.look(PROGRAM);
    expect(await listFiles(admin, { page: 1 })).toMatchObject({
      watched: true,
      folderReadable: false,
    });
    await rename(`${folder}-away`, folder);
    expect(await listFiles(admin, { page: 1 })).toMatchObject({ folderReadable: true });
    await writeFile(join(folder, "late.csv"), fileOf([order.code]));
    await watch.look(PROGRAM);
    await watch.look(PROGRAM);
    expect(await files()).toHaveLength(1);
  });
});
