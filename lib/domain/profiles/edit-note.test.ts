import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { actorId, type Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { auditLog } from "@/lib/db/schema/audit";
import { profileNotes, profiles } from "@/lib/db/schema/profiles";
import { searchDesk } from "@/lib/domain/desk/search-desk";
import { editNote } from "@/lib/domain/profiles/edit-note";
import { getNote } from "@/lib/domain/profiles/get-note";
import { listProfiles } from "@/lib/domain/profiles/list-profiles";
import { EditNoteInput, ProfileQuery } from "@/lib/domain/profiles/schemas";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { asOwner } from "@/lib/testing/witness";

const ENVIRONMENT = "trial/icm/550e8400e29b41d4a716446655440000";
const IMSI = "440130000096016";
const OTHER = "440130000096017";
const TEXT = "山田さま宅の自販機。\n鍵は管理室。";

let desk: TestDesk;
let operator: Ctx;
let viewer: Ctx;

beforeAll(async () => {
  desk = await startTestDesk();
  viewer = await desk.makeStaff("viewer");
});
afterAll(() => desk.close());

beforeEach(async () => {
  operator = await desk.makeStaff("operator");
  await db().delete(profiles);
  await db()
    .insert(profiles)
    .values([
      { environment: ENVIRONMENT, imsi: IMSI, hsn: "013AAA0026" },
      { environment: ENVIRONMENT, imsi: OTHER, hsn: "013AAA0027" },
    ]);
});

const edit = (note: string, seenChangedAt: string | null, ctx: Ctx = operator) =>
  editNote(ctx, EditNoteInput.parse({ imsi: IMSI, note, seenChangedAt }));

/** Writes the note and gives the version that the page then shows. */
async function written(note: string, seenChangedAt: string | null = null): Promise<string> {
  await edit(note, seenChangedAt);
  const shown = await getNote(viewer, IMSI);
  if (!shown) throw new Error("there is no note");
  return shown.changedAt;
}

describe("editNote", () => {
  it("keeps the note for the line's page, with who changed it and when", async () => {
    expect(await getNote(viewer, IMSI)).toBeNull();
    const before = Date.now();
    await edit(`  ${TEXT}\n\n`, null);
    const note = await getNote(viewer, IMSI);
    expect(note).toMatchObject({ text: TEXT, changedByName: "operator" });
    expect(Date.parse(note?.changedAt ?? "")).toBeGreaterThanOrEqual(before);
    expect(await getNote(viewer, OTHER)).toBeNull();
  });

  it("is in no table and no log in plain text, and nothing finds the line by it", async () => {
    await edit(TEXT, null);
    const everything = await asOwner(
      desk,
      `SELECT query_to_xml('SELECT * FROM profile_notes', true, false, '')::text
         || query_to_xml('SELECT * FROM profiles', true, false, '')::text
         || query_to_xml('SELECT * FROM audit_log', true, false, '')::text
         || query_to_xml('SELECT * FROM pgboss.job', true, false, '')::text AS text`,
    );
    const text = z.array(z.object({ text: z.string() })).parse(everything)[0]?.text ?? "";
    expect(text).toContain(IMSI);
    expect(text).not.toContain("山田");
    const { rows, total } = await listProfiles(viewer, ProfileQuery.parse({ text: "山田" }));
    expect({ rows, total }).toEqual({ rows: [], total: 0 });
    expect((await searchDesk(viewer, "山田")).profiles).toEqual([]);
    const all = await listProfiles(viewer, ProfileQuery.parse({}));
    expect(JSON.stringify(all)).not.toContain("山田");
  });

  it("is recorded without its text", async () => {
    const version = await written(TEXT);
    await edit("", version);
    const rows = await db()
      .select()
      .from(auditLog)
      .where(eq(auditLog.actorId, actorId(operator) ?? ""))
      .orderBy(auditLog.id);
    expect(rows).toMatchObject([
      { action: "profile.edit_note", entityId: IMSI, detail: { environment: ENVIRONMENT } },
      { action: "profile.edit_note", entityId: IMSI, detail: { removed: true } },
    ]);
    expect(JSON.stringify(rows)).not.toContain("山田");
  });

  it("does not write over what somebody else has written meanwhile", async () => {
    const seen = await written("はじめ");
    const theirs = await written("ほかの人", seen);
    await expect(edit("わたし", seen)).rejects.toMatchObject({ code: "note_changed_meanwhile" });
    await expect(edit("わたし", null)).rejects.toMatchObject({ code: "note_changed_meanwhile" });
    expect((await getNote(viewer, IMSI))?.text).toBe("ほかの人");
    await edit("わたし", theirs);
    expect((await getNote(viewer, IMSI))?.text).toBe("わたし");
  });

  it("of several at once lets one through", async () => {
    const seen = await written("はじめ");
    const results = await Promise.allSettled(["A", "B", "C", "D"].map((text) => edit(text, seen)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const first = await Promise.allSettled(
      ["A", "B", "C"].map((note) => editNote(operator, { imsi: OTHER, note, seenChangedAt: null })),
    );
    expect(first.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("takes the note away when it is blank, and tells whoever still sees it", async () => {
    const seen = await written(TEXT);
    await edit("  \n ", seen);
    expect(await getNote(viewer, IMSI)).toBeNull();
    expect(await db().$count(profileNotes)).toBe(0);
    await expect(edit("また", seen)).rejects.toMatchObject({ code: "note_changed_meanwhile" });
  });

  it("cannot be opened at another line's place, and is then kept and not shown", async () => {
    await edit(TEXT, null);
    await db().update(profileNotes).set({ imsi: OTHER });
    expect(await getNote(viewer, OTHER)).toMatchObject({ text: null, changedByName: "operator" });
  });

  it("is refused to a viewer, and for a line that is not in the inventory", async () => {
    await expect(edit(TEXT, null, viewer)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(
      editNote(operator, { imsi: "1", note: TEXT, seenChangedAt: null }),
    ).rejects.toMatchObject({ code: "profile_not_in_inventory" });
  });

  it("has at most 2,000 code points", () => {
    const parse = (note: string) =>
      EditNoteInput.safeParse({ imsi: IMSI, note, seenChangedAt: null }).success;
    expect([parse("𠮷".repeat(2000)), parse("𠮷".repeat(2001))]).toEqual([true, false]);
  });
});
