import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { auditLog } from "@/lib/db/schema/audit";
import { stopSending } from "@/lib/domain/carriers/stop-sending";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

let desk: TestDesk;

beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

it("a change's audit row carries the id of the request that made it", async () => {
  const admin = { ...(await desk.makeStaff("admin")), requestId: "the-request-of-the-log" };
  await stopSending(admin, { carrier: "icm", reason: "保守のため" });
  expect(await db().select({ requestId: auditLog.requestId }).from(auditLog)).toEqual([
    { requestId: "the-request-of-the-log" },
  ]);
});
