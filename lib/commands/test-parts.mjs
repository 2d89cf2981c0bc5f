import path from "node:path";
import { readPlaywrightReport, readVitestReport } from "./test-reports.mjs";

/**
 * What `npm test` runs, in this order. Each command is given to this Node; a part's commands run one
 * after the other while they end well.
 * @typedef {object} Part
 * @property {string} name
 * @property {string[][]} commands
 * @property {string} [needs] the part without which this one cannot run and counts as failed
 * @property {boolean} [browser] whether it needs Chromium and PgBouncer
 * @property {Record<string, string>} [env]
 * @property {() => Promise<import("./test-reports.mjs").Count>} [report] its tests; without, it is one check
 */

/**
 * @param {string} folder where the parts may leave their reports
 * @returns {Part[]}
 */
export function testParts(folder) {
  const vitestReport = path.join(folder, "vitest.json");
  const playwrightReport = path.join(folder, "playwright.json");
  return [
    { name: "lint", commands: [["node_modules/@biomejs/biome/bin/biome", "ci", "."]] },
    {
      name: "types",
      // A fresh checkout lacks the types that Next writes for its routes.
      commands: [
        ["node_modules/next/dist/bin/next", "typegen"],
        ["node_modules/typescript/bin/tsc", "--noEmit"],
      ],
    },
    {
      name: "unit",
      commands: [
        [
          "node_modules/vitest/vitest.mjs",
          "run",
          "--reporter=default",
          "--reporter=json",
          `--outputFile.json=${vitestReport}`,
        ],
      ],
      report: () => readVitestReport(vitestReport),
    },
    { name: "build", commands: [["lib/commands/build.mjs"]] },
    {
      name: "browser",
      needs: "build",
      browser: true,
      commands: [["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"]],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
      report: () => readPlaywrightReport(playwrightReport),
    },
  ];
}
