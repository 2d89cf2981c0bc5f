import { eq } from "drizzle-orm";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  onTestFinished,
  vi,
} from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { carrierBreakers, carrierGates } from "@/lib/db/schema/carriers";
import { profileImportLines, profileImports, profiles } from "@/lib/db/schema/profiles";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { carrierGate } from "@/lib/domain/carriers/gate";
import { importProfiles } from "@/lib/domain/profiles/import-profiles";
import { readImportedProfile } from "@/lib/domain/profiles/read-imported-profile";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { waitingJobs } from "@/lib/testing/waiting-jobs";
import { sandboxLog } from "@/lib/testing/witness";

const imsi = "440130000096015";
const program: Ctx = { actor: "program", requestId: "r1" };
/** The last of a line's tries: whatever fails now fails the line. */
const LAST = 5;

let desk: TestDesk;
let environment: string;

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true });
  vi.stubEnv("ICM_MAX_IN_FLIGHT", "1");
  environment = environmentOf("icm");
});
afterAll(() => desk.close());
beforeEach(async () => {
  await db().delete(carrierGates);
  await db().delete(carrierBreakers);
  await db().delete(profileImports);
  await db().delete(profiles);
  await importProfiles(program, [{ line: 2, imsi, hsn: "013AAA0025" }]);
  await db().execute("DELETE FROM pgboss.job");
});
afterEach(() => {
  vi.useRealTimers();
});

const lines = () =>
  db()
    .select({ state: profileImportLines.state })
    .from(profileImportLines)
    .where(eq(profileImportLines.imsi, imsi));

const asked = async () =>
  (await sandboxLog(desk)).filter(({ operation }) => operation === "profile").length;

/** Nothing goes through, and it is not yet time for a try. */
async function closeGate(): Promise<void> {
  const closedAt = new Date();
  const retryAt = new Date(closedAt.getTime() + 3_600_000);
  await db().insert(carrierBreakers).values({ environment, scope: "all", closedAt, retryAt });
}

/** Somebody else has the only place, and the time for which a turn is waited for runs a hundred times as fast. */
async function takeOnlyPlace(): Promise<void> {
  await carrierGate(environment, { maxRps: 1000, maxInFlight: 1, maxFailures: 5 }).enter();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  const clock = setInterval(() => vi.setSystemTime(Date.now() + 1_000), 10);
  onTestFinished(() => clearInterval(clock));
}

describe("a line of an import", () => {
  it.each([
    ["whose carrier's gate is closed", closeGate, 0],
    ["whose carrier's gate is closed at its last try", closeGate, LAST],
    ["for which no turn comes", takeOnlyPlace, 0],
    ["for which no turn comes at its last try", takeOnlyPlace, LAST],
  ])("%s is not asked for, uses up no try by that and waits", async (_what, happens, tries) => {
    const before = await asked();
    await happens();
    await readImportedProfile(program, { environment, imsi, tries });
    expect(await asked()).toBe(before);
    expect(await lines()).toEqual([{ state: "pending" }]);
    expect(await waitingJobs("profile.read")).toEqual([{ environment, imsi, tries }]);
  });
});
