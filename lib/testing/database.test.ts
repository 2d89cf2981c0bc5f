import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/database";

let mine: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  [mine, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});

afterAll(async () => {
  await Promise.all([mine.drop(), other.drop()]);
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test("a test file's database is its own", async () => {
  await query(mine.ownerUrl, "CREATE TABLE only_here (a int)");
  await expect(query(other.ownerUrl, "SELECT * FROM only_here")).rejects.toThrow(
    'relation "only_here" does not exist',
  );
});

test("it is migrated and empty", async () => {
  expect(await query(mine.appUrl, "SELECT count(*)::int AS orders FROM orders")).toEqual([
    { orders: 0 },
  ]);
});

test("the desk's role does not own the schema", async () => {
  await expect(query(mine.appUrl, "CREATE TABLE mine (a int)")).rejects.toThrow(
    "permission denied for schema public",
  );
});

test("a dropped database is gone, also where somebody is still connected", async () => {
  const { appUrl, drop } = await createTestDatabase();
  const client = new Client({ connectionString: appUrl });
  const cutOff = new Promise<Error>((resolve) => client.on("error", resolve));
  await client.connect();
  await drop();
  expect((await cutOff).message).toContain("terminat");
  await expect(query(appUrl, "SELECT 1")).rejects.toThrow("does not exist");
});
