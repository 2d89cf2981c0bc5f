import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { folderOfOneTest } from "@/lib/testing/folder-of-one-test";
import { countOf, readPlaywrightReport, readVitestReport } from "./test-reports.mjs";

/** @param {unknown} report */
async function file(report) {
  const name = path.join(await folderOfOneTest(), "report.json");
  await writeFile(name, JSON.stringify(report));
  return name;
}

test("a part without a report is one check", () => {
  expect(countOf(true, undefined)).toEqual({ passed: 1, failed: 0 });
  expect(countOf(false, undefined)).toEqual({ passed: 0, failed: 1 });
});

test("a part that ended badly has a failure, also where its report has none", () => {
  expect(countOf(false, { passed: 5, failed: 0 })).toEqual({ passed: 5, failed: 1 });
  expect(countOf(false, { passed: 5, failed: 2 })).toEqual({ passed: 5, failed: 2 });
});

test("a part in which no test ran has failed", () => {
  expect(countOf(true, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 });
});

test("a test file that could not be loaded is one failure", async () => {
  const report = await file({
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: "passed", assertionResults: [{}, {}] },
      { status: "failed", assertionResults: [{}, {}] },
      { status: "failed", assertionResults: [] },
    ],
  });
  expect(await readVitestReport(report)).toEqual({ passed: 3, failed: 2 });
});

test("a browser test that passed only when repeated has failed", async () => {
  const report = await file({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 } });
  expect(await readPlaywrightReport(report)).toEqual({ passed: 4, failed: 2 });
});

test("a lost report counts nothing", async () => {
  const lost = path.join(await folderOfOneTest(), "report.json");
  expect(await readVitestReport(lost)).toEqual({ passed: 0, failed: 0 });
  expect(await readPlaywrightReport(lost)).toEqual({ passed: 0, failed: 0 });
});
