import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profileImports, profiles } from "@/lib/db/schema/profiles";
import { getImport } from "@/lib/domain/profiles/get-import";
import { importFile } from "@/lib/domain/profiles/import-file";
import { listImports } from "@/lib/domain/profiles/list-imports";
import { previewImport } from "@/lib/domain/profiles/preview-import";
import { readImportAgain } from "@/lib/domain/profiles/read-import-again";
import { readImportedProfile } from "@/lib/domain/profiles/read-imported-profile";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { waitingJobs } from "@/lib/testing/waiting-jobs";

const environment = "trial/icm/550e8400e29b41d4a716446655440000";
const program: Ctx = { actor: "program", requestId: "r1" };

/** Two lines that the sandbox has, one that no carrier has, one that is no line. */
const FILE = `imsi,hsn
440130000096015,013AAA0025
440130000096016,013AAA0026
440139999999999,013AAA0027
4.4013E+14,013AAA0028
`;

let desk: TestDesk;
let operator: Ctx;

async function* file(text: string) {
  yield Buffer.from(text);
}

/** What the worker would do with the jobs that wait. */
async function work(): Promise<void> {
  for (const { imsi } of await waitingJobs("profile.read")) {
    await readImportedProfile(program, { environment, imsi: String(imsi) });
  }
}

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true });
  operator = await desk.makeStaff("operator");
});
afterAll(() => desk.close());

beforeEach(async () => {
  await desk.control("DELETE", "faults");
  await db().delete(profileImports);
  await db().delete(profiles);
  await db().execute("DELETE FROM pgboss.job");
});

describe("an import", () => {
  it("tells how far it is, until all that can be read was read", async () => {
    const { importId } = await importFile(operator, file(FILE));
    expect(await getImport(operator, importId)).toMatchObject({
      id: importId,
      pending: 3,
      read: 0,
      failed: 0,
      invalid: 1,
      waiting: 0,
      problems: [{ line: 5, imsi: "", hsn: "013AAA0028", error: "scientific", inventory: false }],
    });
    await work();
    expect(await getImport(operator, importId)).toMatchObject({
      pending: 0,
      read: 2,
      failed: 1,
      invalid: 1,
      problems: [
        { line: 4, imsi: "440139999999999", error: "carrier_refused", inventory: true },
        { line: 5, error: "scientific" },
      ],
    });
  });

  it("tells how many lines wait for the carrier to be reached", async () => {
    const { importId } = await importFile(operator, file(FILE));
    await desk.control("POST", "faults", { operation: "profile", kind: "status503", times: 100 });
    await work();
    expect(await getImport(operator, importId)).toMatchObject({
      pending: 3,
      failed: 0,
      waiting: 3,
    });
  });

  it("can have its failed lines read again", async () => {
    const { importId } = await importFile(operator, file(FILE));
    await work();
    await db().execute("DELETE FROM pgboss.job");
    expect(await readImportAgain(operator, { importId })).toEqual({ lines: 1 });
    expect(await waitingJobs("profile.read")).toMatchObject([
      { imsi: "440139999999999", tries: 0 },
    ]);
    expect(await getImport(operator, importId)).toMatchObject({
      pending: 1,
      read: 2,
      failed: 0,
      waiting: 0,
    });
  });

  it.each([
    ["that nobody made", randomUUID()],
    ["without an id", "x"],
  ])("%s is not found", async (_what, importId) => {
    await expect(getImport(operator, importId)).rejects.toMatchObject({ code: "not_found" });
  });

  it("of another environment is not found", async () => {
    const [other] = await db()
      .insert(profileImports)
      .values({ environment: "live/icm/x" })
      .returning();
    const importId = other?.id ?? "";
    await expect(getImport(operator, importId)).rejects.toMatchObject({ code: "not_found" });
    await expect(readImportAgain(operator, { importId })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await listImports(operator)).toEqual([]);
  });

  it("stands in the list of the newest, with who made it", async () => {
    const { importId } = await importFile(operator, file(FILE));
    await work();
    expect(await listImports(operator)).toMatchObject([
      { id: importId, by: "operator", lines: 4, pending: 0, failed: 1, invalid: 1 },
    ]);
  });

  it("is refused when it has no line that can be used", async () => {
    for (const text of ["", "imsi,hsn\nx,y\n"]) {
      await expect(importFile(operator, file(text))).rejects.toMatchObject({
        code: "file_unreadable",
      });
    }
    expect(await listImports(operator)).toEqual([]);
  });

  it("is neither made nor seen by viewers", async () => {
    const viewer = await desk.makeStaff("viewer");
    const { importId } = await importFile(operator, file(FILE));
    for (const verb of [
      () => getImport(viewer, importId),
      () => listImports(viewer),
      () => readImportAgain(viewer, { importId }),
      () => previewImport(viewer, file(FILE)),
      () => importFile(viewer, file(FILE)),
    ]) {
      await expect(verb()).rejects.toMatchObject({ code: "not_allowed" });
    }
  });
});

describe("the preview of an import", () => {
  it("counts what the import would do, calls each line what it is counted as, and does nothing", async () => {
    await importFile(
      operator,
      file("imsi,hsn\n440130000096015,013AAA0025\n440130000096017,013AAA0027\n"),
    );
    const before = await db().$count(profiles);
    const text = `${FILE}440130000096017,013AAA00FF\n440130000096016,013AAA0026\n440130000096016,013AAA00EE\n`;
    const preview = await previewImport(operator, file(text));
    expect(preview).toMatchObject({ problem: null, added: 2, known: 2, invalid: 3 });
    expect(preview.goodLines).toEqual([
      { line: 2, imsi: "440130000096015", hsn: "013AAA0025", is: "known" },
      { line: 3, imsi: "440130000096016", hsn: "013AAA0026", is: "new" },
      { line: 4, imsi: "440139999999999", hsn: "013AAA0027", is: "new" },
      { line: 7, imsi: "440130000096016", hsn: "013AAA0026", is: "repeated" },
    ]);
    expect(preview.badLines.map(({ line, problems }) => [line, problems[0]])).toEqual([
      [5, { code: "scientific", column: "imsi", found: "4.4013E+14" }],
      [6, { code: "hsnDiffers", column: "hsn", found: "013AAA00FF", known: "013AAA0027" }],
      [8, { code: "hsnDiffers", column: "hsn", found: "013AAA00EE", known: "013AAA0026" }],
    ]);
    expect(await db().$count(profiles)).toBe(before);
    const { importId: _, ...counts } = await importFile(operator, file(text));
    expect(counts).toEqual({ added: 2, known: 2, invalid: 3 });
  });

  it("names a file of which nothing can be used", async () => {
    const preview = await previewImport(operator, file("name,hsn\nx,y\n"));
    expect(preview).toEqual({
      problem: { code: "headerMissing", found: ["name", "hsn"] },
      added: 0,
      known: 0,
      invalid: 0,
      goodLines: [],
      badLines: [],
    });
  });
});
