import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { carrierBreakers } from "@/lib/db/schema/carriers";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { listOutages } from "@/lib/domain/carriers/outages";
import { tryClosedGate } from "@/lib/domain/carriers/try-closed-gate";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { sandboxLog } from "@/lib/testing/witness";

let desk: TestDesk;

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true });
  // The endpoint table can be replaced in live mode alone; the carrier is the sandbox all the same.
  for (const [name, value] of Object.entries({
    KAITSU_MODE: "live",
    KAITSU_UNUSED: "freebit",
    ICM_BASE_URL: `${desk.sandboxUrl}/icms-esim/v3`,
    ICM_KEYSTONE_URL: `${desk.sandboxUrl}/keystone/v3`,
    ICM_TENANT_ID: "550e8400e29b41d4a716446655440000",
    ICM_API_KEY: "sandbox-key",
    ICM_API_SECRET: "sandbox-secret",
    ICM_ENDPOINTS: JSON.stringify({ policies: null }),
  })) {
    vi.stubEnv(name, value);
  }
});
afterAll(() => desk.close());

it("finds a carrier by signing in where its policies are not offered", async () => {
  const now = new Date();
  await db()
    .insert(carrierBreakers)
    .values({ environment: environmentOf("icm"), scope: "all", closedAt: now, retryAt: now });
  await tryClosedGate({ actor: "program", requestId: "test" }, "icm");
  await expect.poll(() => listOutages()).toEqual([]);
  expect((await sandboxLog(desk)).map(({ operation }) => operation)).toEqual(["token"]);
});
