import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./lib/commands/find-chromium.mjs";

const executablePath = findChromium();
const args = ["--disable-background-networking"];
if (process.getuid?.() === 0) args.push("--no-sandbox");

const NARROW = "**/*.narrow.spec.ts";

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.ts",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: { args, ...(executablePath && { executablePath }) },
  },
  projects: [
    {
      name: "desktop",
      testIgnore: NARROW,
      use: { viewport: { width: 1280, height: 900 } },
    },
    {
      name: "narrow",
      testMatch: NARROW,
      use: { viewport: { width: 390, height: 844 } },
    },
  ],
});
