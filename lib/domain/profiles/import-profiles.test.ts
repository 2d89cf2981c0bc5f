import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { auditLog } from "@/lib/db/schema/audit";
import { profileImportLines, profileImports, profiles } from "@/lib/db/schema/profiles";
import { importProfiles } from "@/lib/domain/profiles/import-profiles";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { waitingJobs } from "@/lib/testing/waiting-jobs";

const ENVIRONMENT = "trial/icm/550e8400e29b41d4a716446655440000";

let desk: TestDesk;
let operator: Ctx;

beforeAll(async () => {
  desk = await startTestDesk();
  operator = await desk.makeStaff("operator");
});
afterAll(() => desk.close());

beforeEach(async () => {
  await db().delete(profileImports);
  await db().delete(profiles);
  await db().execute("DELETE FROM pgboss.job");
});

const inventory = () =>
  db()
    .select({ imsi: profiles.imsi, hsn: profiles.hsn })
    .from(profiles)
    .where(eq(profiles.environment, ENVIRONMENT))
    .orderBy(asc(profiles.imsi));

const linesOf = (importId: string) =>
  db()
    .select({
      line: profileImportLines.line,
      imsi: profileImportLines.imsi,
      state: profileImportLines.state,
      error: profileImportLines.error,
    })
    .from(profileImportLines)
    .where(eq(profileImportLines.importId, importId))
    .orderBy(asc(profileImportLines.line));

describe("importProfiles", () => {
  it("adds lines to the inventory and has each of them read", async () => {
    const { importId, ...counts } = await importProfiles(operator, [
      { line: 2, imsi: "440130000096016", hsn: "013AAA0026" },
      { line: 3, imsi: "440130000096015", hsn: "013AAA0025" },
    ]);
    expect(counts).toEqual({ added: 2, known: 0, invalid: 0 });
    expect(await inventory()).toEqual([
      { imsi: "440130000096015", hsn: "013AAA0025" },
      { imsi: "440130000096016", hsn: "013AAA0026" },
    ]);
    expect(await linesOf(importId)).toEqual([
      { line: 2, imsi: "440130000096016", state: "pending", error: null },
      { line: 3, imsi: "440130000096015", state: "pending", error: null },
    ]);
    expect(await waitingJobs("profile.read")).toEqual([
      { environment: ENVIRONMENT, imsi: "440130000096015", tries: 0 },
      { environment: ENVIRONMENT, imsi: "440130000096016", tries: 0 },
    ]);
  });

  it("changes nothing the second time, and does not have a line read twice", async () => {
    const lines = [
      { line: 2, imsi: "440130000096015", hsn: "013AAA0025" },
      { line: 3, imsi: "440130000096016", hsn: "013AAA0026" },
    ];
    await importProfiles(operator, lines);
    const customerReference = "A-100";
    await db().update(profiles).set({ customerReference, profileStatus: "active" });
    const before = await db().select().from(profiles).orderBy(asc(profiles.imsi));
    const { importId, ...counts } = await importProfiles(operator, lines);
    expect(counts).toEqual({ added: 0, known: 2, invalid: 0 });
    expect(await db().select().from(profiles).orderBy(asc(profiles.imsi))).toEqual(before);
    expect(await waitingJobs("profile.read")).toHaveLength(2);
    expect(await linesOf(importId)).toHaveLength(2);
  });

  it("refuses a line whose HSN is not the one that the inventory has", async () => {
    await importProfiles(operator, [{ line: 2, imsi: "440130000096015", hsn: "013AAA0025" }]);
    await db().execute("DELETE FROM pgboss.job");
    const { importId, ...counts } = await importProfiles(operator, [
      { line: 2, imsi: "440130000096015", hsn: "013AAA00FF" },
      { line: 3, imsi: "440130000096016", hsn: "013AAA0026" },
    ]);
    expect(counts).toEqual({ added: 1, known: 0, invalid: 1 });
    expect((await inventory())[0]).toEqual({ imsi: "440130000096015", hsn: "013AAA0025" });
    expect(await linesOf(importId)).toEqual([
      { line: 2, imsi: "440130000096015", state: "invalid", error: "hsnDiffers" },
      { line: 3, imsi: "440130000096016", state: "pending", error: null },
    ]);
    expect(await waitingJobs("profile.read")).toMatchObject([{ imsi: "440130000096016" }]);
  });

  it("reads and lists a line once that stands twice in a file, and takes the first HSN of two", async () => {
    const { importId, ...counts } = await importProfiles(operator, [
      { line: 4, imsi: "440130000096015", hsn: "013AAA0025" },
      { line: 9, imsi: "440130000096015", hsn: "013AAA00FF" },
      { line: 7, imsi: "440130000096015", hsn: "013AAA0025" },
    ]);
    expect(counts).toEqual({ added: 1, known: 1, invalid: 1 });
    expect((await linesOf(importId)).map(({ line, state }) => [line, state])).toEqual([
      [4, "pending"],
      [9, "invalid"],
    ]);
    expect(await waitingJobs("profile.read")).toHaveLength(1);
  });

  it("keeps rejected lines beside the good ones", async () => {
    const { importId, ...counts } = await importProfiles(
      operator,
      [{ line: 2, imsi: "440130000096015", hsn: "013AAA0025" }],
      [{ line: 3, imsi: "", hsn: "013AAA0026", error: "imsiScientific" }],
    );
    expect(counts).toEqual({ added: 1, known: 0, invalid: 1 });
    expect((await linesOf(importId))[1]).toEqual({
      line: 3,
      imsi: "",
      state: "invalid",
      error: "imsiScientific",
    });
  });

  it("takes thousands of lines, and two imports of the same ones at once", async () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => ({
      line: index + 2,
      imsi: String(440130000100000 + index),
      hsn: (0x013aaa0000 + index).toString(16).toUpperCase().padStart(10, "0"),
    }));
    const results = await Promise.all([
      importProfiles(operator, lines),
      importProfiles(operator, lines.toReversed()),
    ]);
    expect(results.map(({ added, known }) => added + known)).toEqual([5_000, 5_000]);
    expect(results.reduce((sum, { added }) => sum + added, 0)).toBe(5_000);
    expect(await inventory()).toHaveLength(5_000);
    expect(await waitingJobs("profile.read")).toHaveLength(5_000);
    await db().execute("DELETE FROM pgboss.job");
    await Promise.all([
      importProfiles(operator, lines),
      importProfiles(operator, lines.toReversed()),
    ]);
    expect(await waitingJobs("profile.read")).toHaveLength(5_000);
  });

  it("can be searched by part of an IMSI or HSN at once", async () => {
    await importProfiles(operator, [{ line: 2, imsi: "440130000096015", hsn: "013AAA0025" }]);
    const [row] = await db().select({ grams: profiles.searchGrams }).from(profiles);
    expect(row?.grams).toEqual(expect.arrayContaining(["60", "15", "aa", "25"]));
  });

  it("is written into the audit log with its counts", async () => {
    const { importId } = await importProfiles(operator, [
      { line: 2, imsi: "440130000096015", hsn: "013AAA0025" },
    ]);
    const [row] = await db()
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.action, "profiles.import"), eq(auditLog.entityId, importId)));
    expect(row).toMatchObject({
      actorId: operator.actor === "program" ? null : operator.actor.id,
      requestId: operator.requestId,
      detail: { added: 1, known: 0, invalid: 0 },
    });
  });

  it("is not for viewers", async () => {
    const viewer = await desk.makeStaff("viewer");
    await expect(
      importProfiles(viewer, [{ line: 2, imsi: "440130000096015", hsn: "013AAA0025" }]),
    ).rejects.toMatchObject({ code: "not_allowed" });
    expect(await inventory()).toEqual([]);
  });
});
