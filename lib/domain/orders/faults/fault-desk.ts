import type { Ctx } from "@/lib/auth/permissions";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

/** No order ends by itself while a row of the tables is played. */
const NEVER_MS = 3_600_000;

/** A desk with its carriers, and the one who places the orders: what every test of the fault tables plays on. */
export async function startFaultDesk(): Promise<{ desk: TestDesk; operator: Ctx }> {
  const desk = await startTestDesk({
    sandbox: true,
    completionMs: NEVER_MS,
    completionFiles: true,
  });
  return { desk, operator: await desk.makeStaff("operator") };
}
