import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { workerHeartbeats } from "@/lib/db/schema/workers";
import { checkReady } from "@/lib/domain/operations/check-ready";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { asOwner } from "@/lib/testing/witness";

const OK = { database: "ok", migrations: "ok", worker: "ok" };

let desk: TestDesk;

beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  await db().delete(workerHeartbeats);
});

const heard = (secondsAgo: number) =>
  db()
    .insert(workerHeartbeats)
    .values({ worker: "w", beatAt: new Date(Date.now() - secondsAgo * 1000) });

it("is ready with a migrated database and a worker that was heard of lately", async () => {
  await heard(2);
  expect(await checkReady()).toEqual({ ready: true, checks: OK });
});

it("is not ready while no worker was ever heard of, nor when the last one is silent", async () => {
  const without = { ready: false, checks: { ...OK, worker: "failed" } };
  expect(await checkReady()).toEqual(without);
  await heard(31);
  expect(await checkReady()).toEqual(without);
});

it("is not ready on a database that lacks the newest migration of this build", async () => {
  await heard(2);
  const newest = "(SELECT max(created_at) FROM drizzle.__drizzle_migrations)";
  const [taken] = await asOwner(
    desk,
    `DELETE FROM drizzle.__drizzle_migrations WHERE created_at = ${newest} RETURNING *`,
  );
  expect(await checkReady()).toEqual({ ready: false, checks: { ...OK, migrations: "failed" } });
  await asOwner(
    desk,
    "INSERT INTO drizzle.__drizzle_migrations SELECT * FROM json_populate_record(NULL::drizzle.__drizzle_migrations, $1)",
    [JSON.stringify(taken)],
  );
  expect(await checkReady()).toMatchObject({ ready: true });
});

it("says nothing but what failed when the database is gone", async () => {
  await desk.database.drop();
  expect(await checkReady()).toEqual({
    ready: false,
    checks: { database: "failed", migrations: "failed", worker: "failed" },
  });
});
