import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { auditLog } from "@/lib/db/schema/audit";
import { draftImports } from "@/lib/db/schema/draft-imports";
import { drafts } from "@/lib/db/schema/drafts";
import { orders } from "@/lib/db/schema/orders";
import { expireDrafts } from "@/lib/domain/drafts/expire-drafts";
import { importDrafts } from "@/lib/domain/drafts/import-drafts";
import { listDrafts } from "@/lib/domain/drafts/list-drafts";
import { type ImportPreview, previewImport } from "@/lib/domain/drafts/preview-import";
import { readDraft } from "@/lib/domain/drafts/read-draft";
import { FREEBIT_KINDS } from "@/lib/domain/orders/kinds/freebit-activation";
import { placeOrder } from "@/lib/domain/orders/place-order";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { openedForm } from "@/lib/testing/opened-form";
import { asOwner } from "@/lib/testing/witness";

let desk: TestDesk;

beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

const EIDS = [1, 2, 3, 4].map((last) => `1111222233334444555566667777888${last}`);
const HEADER =
  "addKind,eid,simKind,account,mnp.lastnameKanji,reissue.oldProductNumber,customerReference";
/** New, transfer, reissue, and one that is nothing. */
const FILE = [
  HEADER,
  `N,${EIDS[0]},E0,,,,K-1`,
  `M,${EIDS[1]},E0,08011112222,髙山,,K-2`,
  `R,${EIDS[2]},,08011112225,,CD0009999999004,K-3`,
  `X,${EIDS[3]},,,,,K-4`,
  "",
].join("\r\n");
const fileOf = (rows: number) => `${HEADER}\n${"N,,E0,,,,\n".repeat(rows)}`;

async function* bytesOf(text: string) {
  yield new Uint8Array(Buffer.from(text, "utf8"));
}

const bring = (ctx: Ctx, text = FILE, submissionId: string = randomUUID()) =>
  importDrafts(ctx, { submissionId, bytes: bytesOf(text) });
function rowsOf(preview: ImportPreview) {
  if (preview.problem) throw new Error(preview.problem.code);
  return preview.rows;
}
const isSame = (wanted: object) => (one: object) => JSON.stringify(one) === JSON.stringify(wanted);
const made = (count: number) => ({ problem: null, made: count, repeated: false });

describe("a file of requests", () => {
  it("becomes drafts of the person who brings it, each of its form, as in the file", async () => {
    const writer = await desk.makeStaff("operator");
    const other = await desk.makeStaff("operator");
    expect(await bring(writer)).toEqual(made(3));
    const list = await listDrafts(writer);
    expect(list).toMatchObject([
      { form: "freebit.new", eid: EIDS[0], account: null, customerReference: "K-1" },
      { form: "freebit.mnp", eid: EIDS[1], account: "08011112222", customerReference: "K-2" },
      { form: "freebit.reissue", eid: EIDS[2], account: "08011112225", customerReference: "K-3" },
    ]);
    const draft = await readDraft(writer, { id: list[1]?.id ?? "", form: "freebit.mnp" });
    expect(draft.values).toEqual({
      eid: EIDS[1],
      simKind: "E0",
      account: "08011112222",
      "mnp.lastnameKanji": "髙山",
      customerReference: "K-2",
    });
    expect(await listDrafts(other)).toEqual([]);
  });

  it("sends nothing and orders nothing", async () => {
    await bring(await desk.makeStaff("operator"));
    expect(await db().$count(orders)).toBe(0);
    const [jobs] = await asOwner(desk, "SELECT count(*)::int AS count FROM pgboss.job", []);
    expect(jobs).toEqual({ count: 0 });
  });

  it("leaves sealed drafts for seven days, and then nothing", async () => {
    const writer = await desk.makeStaff("operator");
    const id = randomUUID();
    await bring(writer, FILE, id);
    const [draft] = await listDrafts(writer);
    const days = Date.parse(draft?.expiresAt ?? "") - Date.parse(draft?.changedAt ?? "");
    expect(days).toBe(7 * 24 * 60 * 60 * 1000);
    const kept = await asOwner(desk, "SELECT encode(values, 'hex') AS text FROM drafts", []);
    expect(JSON.stringify(kept)).not.toContain(Buffer.from("髙山", "utf8").toString("hex"));
    await asOwner(desk, "UPDATE drafts SET expires_at = now()", []);
    await asOwner(desk, "UPDATE draft_imports SET expires_at = now()", []);
    await expireDrafts();
    expect(await db().$count(drafts)).toBe(0);
    expect(await db().$count(draftImports)).toBe(0);
  });

  it("is in the audit log by its drafts, forms and lines, without a value of its cells", async () => {
    const writer = await desk.makeStaff("operator");
    const importId = randomUUID();
    await bring(writer, FILE, importId);
    const noted = await db()
      .select()
      .from(auditLog)
      .where(eq(sql`${auditLog.detail}->>'importId'`, importId))
      .orderBy(auditLog.id);
    expect(noted.map(({ action, entity, detail }) => ({ action, entity, detail }))).toEqual(
      (["freebit.new", "freebit.mnp", "freebit.reissue"] as const).map((form, place) => ({
        action: "draft.begin",
        entity: "draft",
        detail: { form, importId, line: place + 2 },
      })),
    );
    const list = await listDrafts(writer);
    expect(noted.map(({ entityId }) => entityId)).toEqual(list.map(({ id }) => id));
    const told = JSON.stringify(await db().select().from(auditLog));
    for (const value of ["髙山", "08011112222", "K-1", ...EIDS]) expect(told).not.toContain(value);
  });
});

describe("the same file again", () => {
  it("with its submission makes nothing and answers the same", async () => {
    const writer = await desk.makeStaff("operator");
    const id = randomUUID();
    await bring(writer, FILE, id);
    expect(await bring(writer, FILE, id)).toEqual({ ...made(3), repeated: true });
    expect(await listDrafts(writer)).toHaveLength(3);
  });

  it("at the same moment makes its drafts once", async () => {
    const writer = await desk.makeStaff("operator");
    const id = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => bring(writer, FILE, id)));
    expect(answers.filter((answer) => "repeated" in answer && answer.repeated)).toHaveLength(2);
    expect(await listDrafts(writer)).toHaveLength(3);
  });

  it("on purpose makes its drafts again", async () => {
    const writer = await desk.makeStaff("operator");
    await bring(writer);
    expect(await bring(writer)).toEqual(made(3));
    expect(await listDrafts(writer)).toHaveLength(6);
  });

  it("is refused under a submission of another file's or person's", async () => {
    const writer = await desk.makeStaff("operator");
    const other = await desk.makeStaff("operator");
    const id = randomUUID();
    await bring(writer, FILE, id);
    const refused = { code: "invalid_input" };
    await expect(bring(writer, fileOf(1), id)).rejects.toMatchObject(refused);
    await expect(bring(other, FILE, id)).rejects.toMatchObject(refused);
    expect(await listDrafts(other)).toEqual([]);
  });
});

describe("fifty drafts", () => {
  it("are not passed: a file is refused whole, with the places that are free", async () => {
    const writer = await desk.makeStaff("operator");
    expect(await bring(writer, fileOf(48))).toEqual(made(48));
    expect(await bring(writer)).toEqual({ problem: { code: "tooManyDrafts", free: 2 } });
    expect(await listDrafts(writer)).toHaveLength(48);
    expect(await bring(writer, fileOf(2))).toEqual(made(2));
    expect(await bring(writer, fileOf(1))).toEqual({ problem: { code: "tooManyDrafts", free: 0 } });
  });

  it("are not passed by two files at the same moment", async () => {
    const writer = await desk.makeStaff("operator");
    const answers = await Promise.all([bring(writer, fileOf(30)), bring(writer, fileOf(30))]);
    expect(answers).toContainEqual(made(30));
    expect(answers).toContainEqual({ problem: { code: "tooManyDrafts", free: 20 } });
    expect(await listDrafts(writer)).toHaveLength(30);
  });

  it("do not stand in the way of a file that came before", async () => {
    const writer = await desk.makeStaff("operator");
    const id = randomUUID();
    await bring(writer, fileOf(30), id);
    expect(await bring(writer, fileOf(30), id)).toEqual({ ...made(30), repeated: true });
  });
});

describe("what makes no draft", () => {
  it("is a file with passwords, of which nothing is kept", async () => {
    const writer = await desk.makeStaff("operator");
    const secret = `${HEADER},masterPassword\nN,${EIDS[0]},E0,,,,K-1,testPass-71\n`;
    expect(await bring(writer, secret)).toEqual({ problem: { code: "secretColumn" } });
    expect(await previewImport(writer, bytesOf(secret))).toEqual({
      problem: { code: "secretColumn" },
    });
    expect(await listDrafts(writer)).toEqual([]);
  });

  it("is a file without a row that can be one", async () => {
    const writer = await desk.makeStaff("operator");
    const unusable = { code: "file_unreadable" };
    await expect(bring(writer, "addKind\nX\n")).rejects.toMatchObject(unusable);
  });

  it("is a viewer's, and the program's, which has no drafts", async () => {
    const refused = { code: "not_allowed" };
    const viewer = await desk.makeStaff("viewer");
    await expect(bring(viewer)).rejects.toMatchObject(refused);
    await expect(previewImport(viewer, bytesOf(FILE))).rejects.toMatchObject(refused);
    const program: Ctx = { actor: "program", requestId: "r1" };
    await expect(bring(program)).rejects.toMatchObject(refused);
  });
});

describe("looking a file over", () => {
  it("says what each row would become and how many places are free, and makes nothing", async () => {
    const writer = await desk.makeStaff("operator");
    await bring(writer, fileOf(5));
    const preview = await previewImport(writer, bytesOf(FILE));
    expect(preview).toMatchObject({
      problem: null,
      free: 45,
      rows: [
        { line: 2, form: "freebit.new", eid: EIDS[0], account: null },
        { line: 3, form: "freebit.mnp", eid: EIDS[1], account: "08011112222" },
        { line: 4, form: "freebit.reissue", eid: EIDS[2], problems: [] },
        { line: 5, form: null, problems: [{ column: "addKind", message: "csvKind" }] },
      ],
    });
    expect(JSON.stringify(preview)).not.toContain("髙山");
    expect(await listDrafts(writer)).toHaveLength(5);
  });

  it("says what there is already of its EIDs, to the one who has it, and that the very file came before", async () => {
    const writer = await desk.makeStaff("operator");
    await bring(writer);
    const again = await previewImport(writer, bytesOf(FILE));
    const draftExists = { column: "eid", code: "draftExists" };
    expect(again).toMatchObject({ madeBefore: 3 });
    expect(rowsOf(again).map(({ warnings }) => warnings.some(isSame(draftExists)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    const other = await previewImport(await desk.makeStaff("operator"), bytesOf(FILE));
    expect(other).toMatchObject({ madeBefore: 0 });
    expect(JSON.stringify(other)).not.toContain("draftExists");
    expect(await previewImport(writer, bytesOf(`${FILE}\r\n`))).toMatchObject({ madeBefore: 0 });
  });

  it("names the newest order of an EID, whatever became of it", async () => {
    const operator = await desk.makeStaff("operator");
    const eid = "89049032123451234512345678901235";
    const placed = await placeOrder(operator, FREEBIT_KINDS.N, {
      ...openedForm("freebit"),
      targets: [{ type: "eid", value: eid }],
      request: { addKind: "N", eid, simKind: "E0" },
    });
    const preview = await previewImport(operator, bytesOf(`addKind,eid\nN,${eid}\nN,${EIDS[0]}\n`));
    const [first, second] = rowsOf(preview);
    expect(first?.warnings).toContainEqual({
      ...{ column: "eid", code: "orderExists" },
      ...{ order: placed.code, state: "queued" },
    });
    expect(JSON.stringify(second)).not.toContain("orderExists");
  });
});
