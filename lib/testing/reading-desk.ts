import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profileSecrets, profiles } from "@/lib/db/schema/profiles";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

export const ENVIRONMENT = "trial/icm/550e8400e29b41d4a716446655440000";
export const IMSI = "440130000096015";

export let desk: TestDesk;
export let viewer: Ctx;

/** A desk without carriers for one test file, whose inventory has one line, `IMSI`, never read before each test. */
export function openReadingDesk(): void {
  beforeAll(async () => {
    desk = await startTestDesk();
    viewer = await desk.makeStaff("viewer");
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    await db().delete(profiles);
    await db().insert(profiles).values({ environment: ENVIRONMENT, imsi: IMSI, hsn: "013AAA0025" });
  });
}

/** The line as it is kept. */
export async function stored() {
  const [row] = await db().select().from(profiles).where(eq(profiles.imsi, IMSI));
  return row;
}

/** Its PUKs as they are kept, in one row or none. */
export function secrets() {
  const mine = and(eq(profileSecrets.environment, ENVIRONMENT), eq(profileSecrets.imsi, IMSI));
  return db().select().from(profileSecrets).where(mine);
}
