import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./lib/commands/find-chromium.mjs";

const executablePath = findChromium();
const args = ["--disable-background-networking"];
if (process.getuid?.() === 0) args.push("--no-sandbox");

const WIDE = { width: 1280, height: 900 };
const NARROW = "**/*.narrow.spec.ts";
/** On stacks of their own (long, mostly waiting), or in no need of lines, which the shared stack reads at first. */
const FIRST =
  "**/{crash,cluster,operations,roles,carrier-down,live,sign-in,closed-doors,staff,connections}.spec.ts";

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.ts",
  // One more than is at work: the crash waits for most of its time.
  workers: 3,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    // Traces cost a quarter of the time: ask for them by `--trace retain-on-failure`.
    screenshot: "only-on-failure",
    launchOptions: { args, ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: "first", testMatch: FIRST, use: { viewport: WIDE } },
    {
      name: "desktop",
      testIgnore: [NARROW, FIRST],
      use: { viewport: WIDE },
    },
    {
      name: "narrow",
      testMatch: NARROW,
      use: { viewport: { width: 390, height: 844 } },
    },
  ],
});
