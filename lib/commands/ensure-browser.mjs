import { spawnSync } from "node:child_process";
import { findChromium } from "./find-chromium.mjs";
import { run } from "./run.mjs";

/**
 * Installs Chromium and a Japanese font where they are missing and this machine lets us.
 * @param {string} root
 * @returns {Promise<string | undefined>} a sentence when there is no Chromium to test with
 */
export async function ensureBrowser(root) {
  try {
    findChromium();
  } catch (error) {
    return error.message;
  }
  await installWithApt(root);
  if (await hasBrowser()) return undefined;
  const deps = process.platform === "linux" && process.getuid?.() === 0 ? ["--with-deps"] : [];
  const playwright = ["node_modules/@playwright/test/cli.js", "install", ...deps, "chromium"];
  await run(process.execPath, playwright, { cwd: root });
  if (await hasBrowser()) return undefined;
  return (
    "There is no Chromium to test with, and none could be installed. Install one (Debian and Ubuntu: apt-get install chromium fonts-noto-cjk), " +
    "or set CHROMIUM_PATH to its program."
  );
}

/** @param {string} root */
async function installWithApt(root) {
  const missing = [];
  if (!(await hasBrowser())) missing.push("chromium");
  if (!hasJapaneseFont()) missing.push("fonts-noto-cjk");
  if (missing.length === 0 || process.getuid?.() !== 0 || !works("apt-get", ["--version"])) return;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { cwd: root, env });
  for (const name of missing) await run("apt-get", ["install", "-y", name], { cwd: root, env });
}

/** Whether the Chromium that the tests would take starts: Playwright's own can lack libraries. */
async function hasBrowser() {
  const { chromium } = await import("@playwright/test");
  return works(findChromium() ?? chromium.executablePath(), ["--version"]);
}

function hasJapaneseFont() {
  // Without fontconfig, as on macOS, the system has fonts of its own.
  const { status, stdout } = spawnSync("fc-list", [":lang=ja"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() !== "" : process.platform !== "linux";
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function works(program, args) {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}
