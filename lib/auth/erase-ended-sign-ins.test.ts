import { afterAll, beforeAll, expect, it } from "vitest";
import { eraseEndedSignIns } from "@/lib/auth/erase-ended-sign-ins";
import { db } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema/staff";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

let desk: TestDesk;

beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

it("erases sign-ins whose time has run out, and no others", async () => {
  const { actor } = await desk.makeStaff("viewer");
  const userId = typeof actor === "string" ? actor : actor.id;
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  await db()
    .insert(sessions)
    .values([
      { id: "ended", token: "t1", userId, expiresAt: inMinutes(-1) },
      { id: "going on", token: "t2", userId, expiresAt: inMinutes(10) },
    ]);
  await eraseEndedSignIns();
  expect(await db().select({ id: sessions.id }).from(sessions)).toEqual([{ id: "going on" }]);
});
