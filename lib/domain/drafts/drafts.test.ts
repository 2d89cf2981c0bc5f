import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { auditLog } from "@/lib/db/schema/audit";
import { drafts } from "@/lib/db/schema/drafts";
import { discardDraft } from "@/lib/domain/drafts/discard-draft";
import { expireDrafts } from "@/lib/domain/drafts/expire-drafts";
import { listDrafts } from "@/lib/domain/drafts/list-drafts";
import { readDraft } from "@/lib/domain/drafts/read-draft";
import { saveDraft } from "@/lib/domain/drafts/save-draft";
import { SaveDraftInput } from "@/lib/domain/drafts/schemas";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { asOwner } from "@/lib/testing/witness";

let desk: TestDesk;
let writer: Ctx;

beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

const EID = "11112222333344445555666677778888";
const filledIn = { eid: EID, "mnp.lastnameKanji": "髙山", customerReference: "K-3" };

async function newDraft(values: Record<string, string> = filledIn): Promise<string> {
  writer = await desk.makeStaff("operator");
  const id = randomUUID();
  const seen = { version: 0, openingId };
  await saveDraft(writer, SaveDraftInput.parse({ id, form: "freebit.mnp", values, seen }));
  return id;
}

/** Of the window in which drafts begin. */
const openingId = randomUUID();
/** What that window knows of a draft that it has just begun. */
const seen = { version: 1, openingId };

const form = "freebit.mnp" as const;
const missing = { code: "not_found" };
const dayMs = 24 * 60 * 60 * 1000;

describe("a draft", () => {
  it("gives back what was typed, and is known by what it is about", async () => {
    const id = await newDraft();
    expect(await readDraft(writer, { id, form })).toEqual({ id, version: 1, values: filledIn });
    expect(await listDrafts(writer)).toMatchObject([
      { id, form, eid: EID, account: null, customerReference: "K-3" },
    ]);
  });

  it("takes the newer content under its id, without a second row", async () => {
    const id = await newDraft();
    await saveDraft(writer, { id, form, values: { eid: EID, account: "08011112222" }, seen });
    expect((await readDraft(writer, { id, form })).values).toEqual({
      eid: EID,
      account: "08011112222",
    });
    expect(await listDrafts(writer)).toHaveLength(1);
  });

  it("never holds a password, and is sealed in the database", async () => {
    const id = await newDraft({ ...filledIn, masterPassword: "testPass-71" });
    expect((await readDraft(writer, { id, form })).values).toEqual(filledIn);
    const rows = await asOwner(
      desk,
      "SELECT id, encode(values, 'hex') AS text FROM drafts WHERE id = $1",
      [id],
    );
    expect(JSON.stringify(rows)).toContain(id);
    for (const typed of ["髙山", EID]) {
      expect(JSON.stringify(rows)).not.toContain(Buffer.from(typed, "utf8").toString("hex"));
    }
  });

  it("is nobody else's to see, change or throw away", async () => {
    const id = await newDraft();
    const other = await desk.makeStaff("admin");
    await expect(readDraft(other, { id, form })).rejects.toMatchObject(missing);
    await expect(saveDraft(other, { id, form, values: {}, seen })).rejects.toMatchObject(missing);
    await discardDraft(other, { id });
    expect(await listDrafts(other)).toEqual([]);
    expect((await readDraft(writer, { id, form })).values).toEqual(filledIn);
  });

  it("is gone when its owner throws it away", async () => {
    const id = await newDraft();
    await discardDraft(writer, { id });
    await expect(readDraft(writer, { id, form })).rejects.toMatchObject(missing);
    await discardDraft(writer, { id });
    const noted = await db().select().from(auditLog).where(eq(auditLog.entityId, id));
    expect(noted.map(({ action }) => action)).toEqual(["draft.begin", "draft.discard"]);
  });

  it("lives seven days after its last change, and is erased then", async () => {
    const id = await newDraft();
    const [row] = await db().select().from(drafts).where(eq(drafts.id, id));
    if (!row) throw new Error("not saved");
    expect(row.expiresAt.getTime() - row.changedAt.getTime()).toBe(7 * dayMs);
    await asOwner(desk, "UPDATE drafts SET expires_at = now() WHERE id = $1", [id]);
    await expect(readDraft(writer, { id, form })).rejects.toMatchObject(missing);
    await expireDrafts();
    expect(await db().$count(drafts, eq(drafts.id, id))).toBe(0);
  });

  it("is refused to a viewer, and beyond fifty", async () => {
    const viewer = await desk.makeStaff("viewer");
    const input = { id: randomUUID(), form, values: {}, seen: { version: 0, openingId } };
    await expect(saveDraft(viewer, input)).rejects.toMatchObject({ code: "not_allowed" });
    await newDraft();
    for (let count = 1; count < 50; count += 1) {
      await saveDraft(writer, { ...input, id: randomUUID() });
    }
    const one = { ...input, id: randomUUID() };
    await expect(saveDraft(writer, one)).rejects.toMatchObject({ code: "too_many_drafts" });
    expect(await listDrafts(writer)).toHaveLength(50);
  });
});

describe("a draft in two windows", () => {
  /** The draft as the second window opened it, and what each window then asks for. */
  async function twoWindows() {
    const id = await newDraft();
    const second = randomUUID();
    const save = (opening: string, version: number, eid: string) =>
      saveDraft(writer, { id, form, values: { eid }, seen: { version, openingId: opening } });
    const held = async () => (await readDraft(writer, { id, form })).values;
    return { id, second, save, held };
  }

  it("is not written over by the one that has not seen its newer content", async () => {
    const { second, save, held } = await twoWindows();
    const { savedAt, version } = await save(second, 1, "2");
    expect(version).toBe(2);
    await expect(save(openingId, 1, "1")).rejects.toMatchObject({
      code: "draft_changed",
      params: { version: 2, at: savedAt },
    });
    expect(await held()).toEqual({ eid: "2" });
  });

  it("tells which fields stand otherwise, by their names and not by what stands there", async () => {
    const id = await newDraft();
    const other = { ...filledIn, account: "08011112222", customerReference: "", sendWhen: "30" };
    await saveDraft(writer, {
      id,
      form,
      values: other,
      seen: { version: 1, openingId: randomUUID() },
    });
    const saving = saveDraft(writer, { id, form, values: { ...filledIn, eid: "1" }, seen });
    const refusal = await saving.catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: "draft_changed",
      params: { differing: "eid account customerReference" },
    });
    expect(JSON.stringify(refusal)).not.toContain("08011112222");
  });

  it("is written over knowingly, by the version that the refusal names, and once", async () => {
    const { second, save, held } = await twoWindows();
    await save(second, 1, "2");
    expect(await save(openingId, 2, "1")).toMatchObject({ version: 3 });
    expect(await held()).toEqual({ eid: "1" });
    await expect(save(second, 2, "22")).rejects.toMatchObject({ params: { version: 3 } });
  });

  it("takes a repeated save of the window whose answer was lost", async () => {
    const { second, save, held } = await twoWindows();
    await save(second, 1, "2");
    expect(await save(second, 1, "22")).toMatchObject({ version: 3 });
    expect(await held()).toEqual({ eid: "22" });
  });

  it("is begun by one of them alone", async () => {
    writer = await desk.makeStaff("operator");
    const id = randomUUID();
    const begin = (opening: string) =>
      saveDraft(writer, { id, form, values: {}, seen: { version: 0, openingId: opening } });
    const begun = await Promise.allSettled([begin(openingId), begin(randomUUID())]);
    expect(begun.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(begun.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "draft_changed", params: { version: 1 } },
    });
  });

  it("takes the newer content of one of two that save at the same moment", async () => {
    const { second, save } = await twoWindows();
    const saved = await Promise.allSettled([save(second, 1, "2"), save(randomUUID(), 1, "3")]);
    expect(saved.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("does not come back when the other has thrown it away", async () => {
    const { id, save } = await twoWindows();
    await discardDraft(writer, { id });
    await expect(save(openingId, 1, "1")).rejects.toMatchObject({ code: "draft_gone" });
    expect(await listDrafts(writer)).toEqual([]);
  });
});
