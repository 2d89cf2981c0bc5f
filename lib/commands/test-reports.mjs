import { readFile } from "node:fs/promises";

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * The count of a part of `npm test`. A part that ended badly counts at least one failure, whatever its
 * report says, and so does one in which nothing ran.
 * @param {boolean} ok whether its program ended well
 * @param {Count | undefined} reported what its report says; a part without one is a single check
 * @returns {Count}
 */
export function countOf(ok, reported) {
  const count = reported ?? { passed: ok ? 1 : 0, failed: 0 };
  const mustFail = !ok || count.passed === 0;
  return { passed: count.passed, failed: mustFail ? Math.max(1, count.failed) : count.failed };
}

/**
 * Vitest's JSON report. A file that could not be loaded has no tests and counts as one failure.
 * @param {string} file
 * @returns {Promise<Count>}
 */
export async function readVitestReport(file) {
  const report = await readJson(file);
  const unloaded = (report?.testResults ?? []).filter(
    (result) => result.status === "failed" && result.assertionResults.length === 0,
  );
  return {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + unloaded.length,
  };
}

/**
 * Playwright's JSON report.
 * @param {string} file
 * @returns {Promise<Count>}
 */
export async function readPlaywrightReport(file) {
  const report = await readJson(file);
  return {
    passed: report?.stats.expected ?? 0,
    failed: (report?.stats.unexpected ?? 0) + (report?.stats.flaky ?? 0),
  };
}

/** @param {string} file */
async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return undefined;
  }
}
