import { randomBytes, randomUUID } from "node:crypto";
import { readdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { keyIdOf } from "@/lib/commands/backup/archive";
import { backup } from "@/lib/commands/backup/backup";
import { NOT_KEPT } from "@/lib/commands/backup/tables";
import { Shutdown } from "@/lib/commands/supervisor/shutdown";
import { DATABASE, provision } from "@/lib/db/embedded/provision";
import { startEmbeddedPostgres } from "@/lib/db/embedded/start";
import { claimOrder } from "@/lib/domain/orders/claim-order";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { icmActivate } from "@/lib/domain/orders/kinds/icm-activate";
import { placeOrder } from "@/lib/domain/orders/place-order";
import { editNote } from "@/lib/domain/profiles/edit-note";
import { importFile } from "@/lib/domain/profiles/import-file";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { endWithParent } from "@/lib/testing/end-with-parent";
import { folderOfOneTest } from "@/lib/testing/folder-of-one-test";
import { makeTemporaryFolder } from "@/lib/testing/temporary-folder";
import { asOwner, sandboxLines, sandboxLog } from "@/lib/testing/witness";

const ICM = "trial/icm/550e8400e29b41d4a716446655440000";
const FREEBIT = "trial/freebit/sandbox-oem";
const program: Ctx = { actor: "program", requestId: "test" };
/** Whatever could be taken for something else in a file of lines. */
const NOTE = "一行目\n二行目\t\\N \\. \u2028 \u{20BB7} \r\n\\.\n";

type Line = { imsi: string; hsn: string };
type Row = Record<string, unknown>;

let desk: TestDesk;
let operator: Ctx;
let lines: Line[];
let secretKey: string;
/** A backup of a desk with orders in every stage, what its tables were then, and which order is which. */
let file: string;
let before: Record<string, Row[]>;
const orders: Record<string, { id: string; line: Line }> = {};

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true, completionMs: 3_600_000 });
  secretKey = String(process.env.KAITSU_SECRET_KEY);
  operator = await desk.makeStaff("operator");
  lines = await sandboxLines(desk, "inactive");
  await prepareDesk();
  before = await contents(desk.database.ownerUrl);
  const folder = await makeTemporaryFolder();
  ({ file } = await backup({
    databaseUrl: desk.database.ownerUrl,
    to: folder,
    keyId: keyIdOf(secretKey),
  }));
  // What no backup can know: an order that waited in it was sent, and one was placed and sent.
  await dispatchOrder(program, idOf("waiting"), "w");
  await place("since");
  await dispatchOrder(program, idOf("since"), "w");
}, 120_000);
afterAll(() => desk.close());

function idOf(name: string): string {
  return orders[name]?.id ?? "";
}

async function place(name: string, notBefore?: Date): Promise<void> {
  const line = lines.pop();
  if (!line) throw new Error("the sandbox has no inactive line left");
  const { id } = await placeOrder(operator, icmActivate, {
    targets: [{ type: "imsi", value: line.imsi }],
    request: { ...line, plan: "payg", limit: 0, cn: false, unoTsl: false },
    submissionId: randomUUID(),
    ...(notBefore && { notBefore }),
  });
  orders[name] = { id, line };
}

const fault = (kind: string, times: number) =>
  desk.control("POST", "faults", { operation: "activate", kind, times });

async function prepareDesk(): Promise<void> {
  await importFile(operator, file_(`imsi,hsn\n440130000096016,013AAA0026\n`));
  // More than comes at once, of many sizes, and lying in another order than that of their key.
  await asOwner(
    desk,
    `INSERT INTO profiles (environment, imsi, hsn, customer_reference)
     SELECT $1, (440138000000000 + n)::text, '0AC0000000', repeat('参照', n * 37 % 300)
       FROM generate_series(1, 2000) n ORDER BY n % 7`,
    [ICM],
  );
  await editNote(operator, { imsi: "440130000096016", note: NOTE, seenChangedAt: null });
  await place("accepted");
  await dispatchOrder(program, idOf("accepted"), "w");
  await fault("resetAfter", 1);
  await place("lost");
  await dispatchOrder(program, idOf("lost"), "w");
  await fault("unauthorized", 2);
  await place("notSent");
  await dispatchOrder(program, idOf("notSent"), "w");
  await place("waiting");
  await place("sending");
  await claimOrder(program, idOf("sending"), "w");
  await place("later", new Date(Date.now() + 3_600_000));
  await asOwner(
    desk,
    `INSERT INTO sessions (id, token, user_id, expires_at)
     SELECT 's', 'a-secret-token', id, now() + interval '1 day' FROM users LIMIT 1`,
  );

  async function* file_(text: string) {
    yield Buffer.from(text);
  }
}

/** Every table that a backup keeps, with its rows as text, in one order. */
async function contents(url: string): Promise<Record<string, Row[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    const found: Record<string, Row[]> = {};
    for (const { name } of tables) {
      if (NOT_KEPT.includes(name)) continue;
      const { rows } = await client.query(`SELECT t::text FROM public.${name} t ORDER BY 1`);
      found[name] = rows;
    }
    return found;
  } finally {
    await client.end();
  }
}

/** Restores as the command does, with modules of its own: its database is another than the desk's. */
async function restoreInto(
  dataDir: string,
  from = file,
  key: string | undefined = secretKey,
): Promise<{ at: string; held: Row }> {
  vi.resetModules();
  const { restore } = await import("@/lib/commands/restore/restore");
  const shutdown = new Shutdown();
  try {
    return await restore(
      {
        from,
        dataDir,
        secretKey: key,
        keepKey: true,
        onDatabase: (appUrl) => void vi.stubEnv("DATABASE_URL", appUrl),
      },
      shutdown,
    );
  } finally {
    await shutdown.run();
    vi.stubEnv("DATABASE_URL", desk.database.appUrl);
  }
}

async function emptyPlace(): Promise<string> {
  return join(await folderOfOneTest(), "desk");
}

/** A server for one test. */
async function startServer(place: string) {
  const end = endWithParent(place, place);
  onTestFinished(end);
  const server = await startEmbeddedPostgres({ dataDir: place, durable: false });
  return { ...(await provision(server)), superuserUrl: server.superuserUrl(DATABASE) };
}

async function query(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

const STATES = `SELECT o.id, o.state, o.answer->>'code' AS code,
    (SELECT array_agg(a.outcome ORDER BY a.number) FROM order_attempts a WHERE a.order_id = o.id) AS attempts
  FROM orders o`;

async function statesOf(url: string): Promise<Record<string, unknown>> {
  const rows = await query(url, STATES);
  return Object.fromEntries(
    Object.entries(orders).flatMap(([name, { id }]) => {
      const row = rows.find((one) => one.id === id);
      return row ? [[name, [row.state, row.code, row.attempts]]] : [];
    }),
  );
}

describe("a restored desk", () => {
  it("is the desk of the backup, and sends nothing that may have been sent since", async () => {
    const dataDir = await emptyPlace();
    const sentBefore = (await sandboxLog(desk)).length;
    const { held } = await restoreInto(dataDir);
    expect(held).toEqual({ stopped: [FREEBIT, ICM], unknown: 3, later: 1 });
    expect(await readFile(join(dataDir, "secret-key"), "utf8")).toBe(`${secretKey}\n`);
    expect((await readdir(dataDir)).sort()).toEqual(["postgres", "secret-key"]);

    const { appUrl, ownerUrl, superuserUrl } = await startServer(join(dataDir, "postgres"));
    const after = await contents(superuserUrl);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(after).filter(
      (name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]),
    );
    expect(changed).toEqual([
      "audit_log",
      "carrier_stops",
      "order_attempts",
      "order_events",
      "orders",
    ]);
    for (const name of ["audit_log", "order_events"]) {
      expect(after[name]).toEqual(expect.arrayContaining(before[name] ?? []));
    }
    expect(await statesOf(ownerUrl)).toEqual({
      accepted: ["accepted", "accepted", ["accepted"]],
      lost: ["unknown", "reset", ["unknown"]],
      notSent: ["unknown", "restored", ["not_sent", "unknown"]],
      waiting: ["unknown", "restored", ["unknown"]],
      sending: ["unknown", "restored", ["unknown"]],
      later: ["queued", null, null],
    });
    expect(
      await query(ownerUrl, "SELECT action, request_id FROM audit_log ORDER BY id DESC LIMIT 1"),
    ).toEqual([{ action: "desk.restore", request_id: "restore" }]);
    const [stop] = await query(ownerUrl, "SELECT reason FROM carrier_stops LIMIT 1");
    expect(stop?.reason).toMatch(/^バックアップ（.+ 時点）から復元しました。.+ \/ Restored from /s);

    for (const table of NOT_KEPT) {
      expect([table, await query(ownerUrl, `SELECT * FROM ${table}`)]).toEqual([table, []]);
    }
    const counted = "INSERT INTO audit_log (action, entity, entity_id) VALUES ('x', 'x', 'x')";
    const [next] = await query(ownerUrl, `${counted} RETURNING id`);
    const [last] = await query(ownerUrl, "SELECT max(id) AS id FROM audit_log WHERE action <> 'x'");
    expect(Number(next?.id)).toBe(Number(last?.id) + 1);

    // The desk comes up on it, with its rights and rules, and a worker finds nothing to send.
    vi.resetModules();
    vi.stubEnv("DATABASE_URL", appUrl);
    const { checkReady } = await import("@/lib/domain/operations/check-ready");
    const { startWorker } = await import("@/lib/jobs/worker");
    const { getNote } = await import("@/lib/domain/profiles/get-note");
    const { dispatchOrder: dispatch } = await import("@/lib/domain/orders/dispatch-order");
    const { sweepOrders } = await import("@/lib/domain/orders/sweep-orders");
    const { resumeSending } = await import("@/lib/domain/carriers/resume-sending");
    const { closePool } = await import("@/lib/db/client");
    const { waitingJobs: waiting } = await import("@/lib/testing/waiting-jobs");
    expect(await waiting("profile.read")).toMatchObject([{ imsi: "440130000096016" }]);
    const worker = await startWorker();
    onTestFinished(async () => {
      await worker.stop();
      await closePool();
      vi.stubEnv("DATABASE_URL", desk.database.appUrl);
    });
    await expect.poll(async () => (await checkReady()).ready, { timeout: 10_000 }).toBe(true);
    expect(await getNote(operator, "440130000096016")).toMatchObject({ text: NOTE });
    await expect(query(appUrl, "DELETE FROM audit_log")).rejects.toThrow("permission denied");
    await expect(
      query(ownerUrl, "UPDATE orders SET state = 'completed' WHERE state = 'queued'"),
    ).rejects.toThrow("cannot go from queued to completed");
    for (const { id } of Object.values(orders)) await dispatch(program, id, "w");

    // Nor when the administrator resumes without having settled them.
    const [icm] = await query(
      ownerUrl,
      "SELECT stopped_at::text AS at FROM carrier_stops WHERE environment = $1",
      [ICM],
    );
    const since = new Date(String(icm?.at)).toISOString();
    const admin: Ctx = { actor: { id: "x", role: "admin" }, requestId: "r" };
    await resumeSending(admin, { carrier: "icm", since });
    await sweepOrders(program);
    for (const { id } of Object.values(orders)) await dispatch(program, id, "w");
    const activations = (await sandboxLog(desk))
      .slice(sentBefore)
      .filter(({ operation }) => operation === "activate");
    expect(activations).toEqual([]);
  }, 120_000);
});

describe("a backup", () => {
  it("is for its owner alone, opens no sign-in, and overwrites nothing", async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const text = gunzipSync(await readFile(file)).toString("utf8");
    expect(text).toContain("440130000096016");
    expect(text).not.toContain("a-secret-token");
    // How rows lie differs from server to server: in the order of their key they can be compared.
    const imsis = [...text.matchAll(/^trial\/icm\/\w+\t(440138\d{9})\t0AC/gm)].map(
      ([, imsi]) => imsi,
    );
    expect(imsis).toHaveLength(2000);
    expect(imsis).toEqual(imsis.toSorted());
    await expect(
      backup({ databaseUrl: desk.database.ownerUrl, to: file, keyId: null }),
    ).rejects.toThrow(`${file} is there already: a backup overwrites nothing.`);
    const nowhere = join(await folderOfOneTest(), "no", "where");
    await expect(
      backup({ databaseUrl: desk.database.ownerUrl, to: nowhere, keyId: null }),
    ).rejects.toThrow("There is no folder");
  });

  it("that could not be written leaves nothing", async () => {
    const folder = await folderOfOneTest();
    const gone = desk.database.appUrl.replace(/[^/]+$/, "no_such_database");
    await expect(backup({ databaseUrl: gone, to: folder, keyId: null })).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });

  it("of an older version becomes a desk of this one", async () => {
    const { MIGRATIONS } = await import("@/lib/db/migration-state");
    const { migrateUpTo } = await import("@/lib/commands/restore/migrate-up-to");
    const { ownerUrl: older } = await startServer(join(await folderOfOneTest(), "postgres"));
    await migrateUpTo(
      older,
      MIGRATIONS.slice(0, 5).map(({ when }) => when),
    );
    await query(older, "INSERT INTO users (id, name, email) VALUES ('u', '髙山', 'u@example.jp')");
    const folder = await folderOfOneTest();
    const written = await backup({ databaseUrl: older, to: folder, keyId: null });

    const second = await emptyPlace();
    await restoreInto(second, written.file);
    const { ownerUrl: newer } = await startServer(join(second, "postgres"));
    expect(await query(newer, "SELECT name, must_change_password FROM users")).toEqual([
      { name: "髙山", must_change_password: false },
    ]);
    expect(await query(newer, "SELECT * FROM carrier_call_times")).toEqual([]);

    await query(
      older,
      "INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)",
    );
    const unknown = await backup({
      databaseUrl: older,
      to: join(folder, "unknown"),
      keyId: null,
    });
    const third = await emptyPlace();
    await expect(restoreInto(third, unknown.file)).rejects.toThrow("made by a newer Kaitsu");
    expect(await readdir(third)).toEqual([]);
  }, 120_000);
});

describe("a restore is refused, and leaves nothing,", () => {
  it("into a folder that is not empty", async () => {
    const folder = await folderOfOneTest();
    await writeFile(join(folder, "mine"), "x");
    await expect(restoreInto(folder)).rejects.toThrow(
      `The folder ${folder} is not empty, and a restore overwrites nothing.`,
    );
    expect(await readdir(folder)).toEqual(["mine"]);
  });

  it("with another desk's secret key", async () => {
    const dataDir = await emptyPlace();
    await expect(restoreInto(dataDir, file, randomBytes(32).toString("base64"))).rejects.toThrow(
      "This is not the secret key of the desk that the backup is of",
    );
    await expect(readdir(dataDir)).rejects.toThrow("ENOENT");
  });

  it.each([
    ["was cut", async (copy: string) => truncate(copy, Math.floor((await stat(copy)).size / 2))],
    [
      "lacks its last line",
      (copy: string) => rewrite(copy, (text) => text.replace(/\{"end".*\n$/, "")),
    ],
    [
      "was changed in a row",
      (copy: string) => rewrite(copy, (text) => text.replace("operator", "approver")),
    ],
    ["has more at its end", (copy: string) => rewrite(copy, (text) => `${text}more\n`)],
    ["is something else", (copy: string) => writeFile(copy, "not a backup")],
    ["is not there", async (copy: string) => truncate(copy, 0)],
  ])("from a file that %s", async (_what, damage) => {
    const folder = await folderOfOneTest();
    const copy = join(folder, "copy");
    await writeFile(copy, await readFile(file));
    await damage(copy);
    const dataDir = join(folder, "desk");
    await expect(restoreInto(dataDir, copy)).rejects.toThrow(
      `${copy} is no whole backup of Kaitsu`,
    );
    expect(await readdir(dataDir).catch(() => [])).toEqual([]);
  });

  async function rewrite(copy: string, change: (text: string) => string): Promise<void> {
    const text = gunzipSync(await readFile(copy)).toString("utf8");
    await writeFile(copy, gzipSync(change(text)));
  }
});
