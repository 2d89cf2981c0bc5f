import { existsSync } from "node:fs";

const INSTALLED = "/usr/bin/chromium";

/**
 * The Chromium to test with: that of CHROMIUM_PATH, else the system's. Playwright's own download does not
 * work everywhere, so it comes last.
 * @returns {string | undefined} undefined: Playwright's own
 */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) {
    throw new Error(`CHROMIUM_PATH names ${given}, and there is no such file.`);
  }
  return given || (existsSync(INSTALLED) ? INSTALLED : undefined);
}
