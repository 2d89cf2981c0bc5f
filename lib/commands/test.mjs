import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { checkNode } from "./check-node.mjs";
import { installIfNeeded } from "./install.mjs";
import { run } from "./run.mjs";
import { testParts } from "./test-parts.mjs";
import { countOf } from "./test-reports.mjs";

checkNode();

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
process.chdir(root);
// In a file or a CI's log, colours are noise that hides the words.
if (!process.stdout.isTTY) process.env.NO_COLOR = "1";
if (!(await installIfNeeded(root))) {
  console.error("\nThe packages could not be installed: npm says why above.");
  process.exit(1);
}
const { ensureBrowser } = await import("./ensure-browser.mjs");
const { ensurePgBouncer } = await import("./ensure-pgbouncer.mjs");
const noBrowserTests = (await ensureBrowser(root)) ?? (await ensurePgBouncer(root));

const reports = await mkdtemp(path.join(os.tmpdir(), "kaitsu-reports-"));
const results = [];
for (const part of testParts(reports)) results.push(await runPart(part));
await rm(reports, { recursive: true, force: true });

console.log("");
for (const { name, passed, failed, seconds } of results) {
  console.log(`${name.padEnd(8)} ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`);
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
if (total("failed") > 0) process.exitCode = 1;
console.log(`\n${total("passed")} passed, ${total("failed")} failed`);

/** @param {import("./test-parts.mjs").Part} part */
async function runPart(part) {
  console.log(`\n── ${part.name} ──`);
  const start = performance.now();
  const obstacle = obstacleOf(part);
  if (obstacle) console.error(obstacle);
  let ok = !obstacle;
  for (const command of part.commands) {
    ok = ok && (await run(process.execPath, command, { cwd: root, env: part.env }));
  }
  const seconds = (performance.now() - start) / 1000;
  return { name: part.name, seconds, ...countOf(ok, await part.report?.()) };
}

/** @param {import("./test-parts.mjs").Part} part */
function obstacleOf(part) {
  if (part.browser && noBrowserTests) return noBrowserTests;
  const needed = results.find(({ name }) => name === part.needs);
  return needed && needed.failed > 0 ? `It needs the part ${part.needs}, which failed.` : undefined;
}
