import { spawnSync } from "node:child_process";
import { aptInstall } from "./apt-install.mjs";
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
  await installMissing(root);
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
async function installMissing(root) {
  const missing = [];
  if (!(await hasBrowser())) missing.push("chromium");
  if (!hasJapaneseFont()) missing.push("fonts-noto-cjk");
  await aptInstall(root, missing);
}

/** Whether the Chromium that the tests would take starts: Playwright's own can lack libraries. */
async function hasBrowser() {
  const { chromium } = await import("@playwright/test");
  const program = findChromium() ?? chromium.executablePath();
  return spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}

function hasJapaneseFont() {
  // Without fontconfig, as on macOS, the system has fonts of its own.
  const { status, stdout } = spawnSync("fc-list", [":lang=ja"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() !== "" : process.platform !== "linux";
}
