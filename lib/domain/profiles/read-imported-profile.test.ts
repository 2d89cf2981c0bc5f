import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profileImportLines, profileImports, profiles } from "@/lib/db/schema/profiles";
import { importProfiles } from "@/lib/domain/profiles/import-profiles";
import { readImportedProfile } from "@/lib/domain/profiles/read-imported-profile";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { waitingJobs } from "@/lib/testing/waiting-jobs";

const environment = "trial/icm/550e8400e29b41d4a716446655440000";
/** The document's sample, and one that no tenant has. */
const imsi = "440130000096015";
const nobodys = "440139999999999";
const program: Ctx = { actor: "program", requestId: "r1" };

let desk: TestDesk;

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true });
});
afterAll(() => desk.close());

beforeEach(async () => {
  await desk.control("DELETE", "faults");
  await db().delete(profileImports);
  await db().delete(profiles);
  await importProfiles(program, [{ line: 2, imsi, hsn: "013AAA0025" }]);
  await importProfiles(program, [
    { line: 3, imsi, hsn: "013AAA0025" },
    { line: 4, imsi: nobodys, hsn: "013AAA0026" },
  ]);
  // What the import put into the queue is what these tests do themselves.
  await db().execute("DELETE FROM pgboss.job");
});

const fault = (kind: string, more = {}) =>
  desk.control("POST", "faults", { operation: "profile", kind, imsi, ...more });

async function line(of: string) {
  const [profile] = await db().select().from(profiles).where(eq(profiles.imsi, of));
  const lines = await db()
    .select({ state: profileImportLines.state, error: profileImportLines.error })
    .from(profileImportLines)
    .where(eq(profileImportLines.imsi, of))
    .orderBy(asc(profileImportLines.line));
  return { profile, lines };
}

describe("readImportedProfile", () => {
  it("keeps what the carrier answers and marks the lines of every import that waits for the IMSI as read", async () => {
    await readImportedProfile(program, { environment, imsi });
    const { profile, lines } = await line(imsi);
    expect(profile).toMatchObject({
      iccid: "8981120000000830180",
      profileStatus: "active",
      plan: "payg",
      limitKb: 0,
      cnActIpAddress: "10.0.1.5",
      readError: null,
    });
    expect(lines).toEqual([
      { state: "read", error: null },
      { state: "read", error: null },
    ]);
    expect(JSON.stringify(profile)).not.toContain("53946058");
  });

  it("fails the line that the carrier does not know, and does not ask again", async () => {
    await readImportedProfile(program, { environment, imsi: nobodys });
    const { profile, lines } = await line(nobodys);
    expect(lines).toEqual([{ state: "failed", error: "carrier_refused" }]);
    expect(profile).toMatchObject({ readAt: null, readError: "carrier_refused" });
    expect(await waitingJobs("profile.read")).toEqual([]);
  });

  it.each([
    ["is down", "status503", {}],
    ["cuts the connection", "resetBefore", {}],
    ["answers something else than JSON", "html", {}],
    ["takes no more requests for now", "refuse", { status: 429 }],
  ])("asks again later when the carrier %s", async (_what, kind, more) => {
    await fault(kind, { times: 10, ...more });
    await readImportedProfile(program, { environment, imsi });
    const { profile, lines } = await line(imsi);
    expect(lines[0]?.state).toBe("pending");
    expect(lines[0]?.error).toMatch(/^carrier_/);
    expect(profile?.readError).toBe(lines[0]?.error);
    expect(await waitingJobs("profile.read")).toEqual([{ environment, imsi, tries: 1 }]);
  });

  it("gives up after five more tries, and what is read later still counts for a new import", async () => {
    await fault("status503", { times: 10 });
    await readImportedProfile(program, { environment, imsi, tries: 5 });
    expect((await line(imsi)).lines).toEqual([
      { state: "failed", error: "carrier_unreachable" },
      { state: "failed", error: "carrier_unreachable" },
    ]);
    expect(await waitingJobs("profile.read")).toEqual([]);
    await desk.control("DELETE", "faults");
    await readImportedProfile(program, { environment, imsi });
    expect((await line(imsi)).profile).toMatchObject({ profileStatus: "active", readError: null });
  });

  it("does not mark a line that was read meanwhile, by a reading that was asked for later", async () => {
    const readAt = new Date(Date.now() + 60_000);
    await db().update(profiles).set({ readAt }).where(eq(profiles.imsi, imsi));
    await fault("status503", { times: 10 });
    await readImportedProfile(program, { environment, imsi });
    expect((await line(imsi)).profile).toMatchObject({ readAt, readError: null });
  });

  it("neither asks the carrier nor touches anything for another environment", async () => {
    await desk.control("POST", "reset");
    const elsewhere = "live/icm/550e8400e29b41d4a716446655440000";
    await readImportedProfile(program, { environment: elsewhere, imsi });
    expect(await desk.control("GET", "log")).toEqual([]);
    expect((await line(imsi)).lines[0]).toEqual({ state: "pending", error: null });
  });
});
