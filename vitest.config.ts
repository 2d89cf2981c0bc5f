import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: `${root}lib/testing/server-only.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    include: ["lib/**/*.test.{ts,mjs}", "components/**/*.test.ts"],
    globalSetup: ["lib/testing/postgres.ts"],
    provide: { testDatabaseUrl: process.env.KAITSU_TEST_DATABASE_URL ?? "" },
    passWithNoTests: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What is not awaited where it happens comes late on a machine that is busy.
    expect: { poll: { timeout: 10_000 } },
  },
});
