import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { closePool } from "@/lib/db/client";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  vi.resetModules();
});
afterAll(async () => {
  await closePool();
  await database.drop();
  vi.unstubAllEnvs();
});

/** A program of its own, with this key. */
async function programWith(key: string): Promise<boolean> {
  vi.stubEnv("KAITSU_MODE", "trial");
  vi.stubEnv("KAITSU_URL", "http://localhost:3000");
  vi.stubEnv("SANDBOX_URL", "http://127.0.0.1:9");
  vi.stubEnv("DATABASE_URL", database.appUrl);
  vi.stubEnv("KAITSU_SECRET_KEY", key);
  vi.resetModules();
  const { isOwnKey } = await import("@/lib/domain/desk/is-own-key");
  const client = await import("@/lib/db/client");
  try {
    return await isOwnKey();
  } finally {
    await client.closePool();
  }
}

describe("isOwnKey", () => {
  it("takes the first key that a database is used with for its own, and no other from then on", async () => {
    const [first, other] = [randomBytes(32).toString("base64"), randomBytes(32).toString("base64")];
    expect(await programWith(first)).toBe(true);
    expect(await programWith(other)).toBe(false);
    expect(await programWith(first)).toBe(true);
  });
});
