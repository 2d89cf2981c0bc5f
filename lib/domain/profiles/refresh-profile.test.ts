import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { getProfile } from "@/lib/domain/profiles/get-profile";
import { refreshProfile } from "@/lib/domain/profiles/refresh-profile";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

const ENVIRONMENT = "trial/icm/550e8400e29b41d4a716446655440000";
const IMSI = "440130000096016";

let desk: TestDesk;
let operator: Ctx;

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true });
  operator = await desk.makeStaff("operator");
});
afterAll(() => desk.close());

beforeEach(async () => {
  await desk.control("DELETE", "faults");
  await db().delete(profiles);
  await db().insert(profiles).values({ environment: ENVIRONMENT, imsi: IMSI, hsn: "013AAA0026" });
});

const fail = (kind: string, more: Record<string, unknown> = {}) =>
  desk.control("POST", "faults", { operation: "profile", kind, times: 5, ...more });

const readings = async (imsi: string) =>
  z
    .array(z.object({ operation: z.string(), imsi: z.string().nullable() }))
    .parse(await desk.control("GET", "log"))
    .filter((entry) => entry.operation === "profile" && entry.imsi === imsi).length;

describe("refreshProfile", () => {
  it("keeps what the carrier says now", async () => {
    const before = Date.now();
    await refreshProfile(operator, { imsi: IMSI });
    const profile = await getProfile(operator, IMSI);
    expect(profile).toMatchObject({ profileStatus: "active", plan: "fixed", limitKb: 1048576 });
    expect(profile.readAt?.getTime()).toBeGreaterThanOrEqual(before);
  });

  it("tells what has changed since the reading that was kept", async () => {
    expect(await refreshProfile(operator, { imsi: IMSI })).toEqual({ since: null, changes: [] });
    const { readAt, snapshot } = await getProfile(operator, IMSI);
    const since = readAt?.toISOString();
    expect(await refreshProfile(operator, { imsi: IMSI })).toEqual({ since, changes: [] });
    await db()
      .update(profiles)
      .set({ snapshot: { ...snapshot, plan: "payg", limit: 0, newField: "A" } });
    const { changes } = await refreshProfile(operator, { imsi: IMSI });
    expect(changes).toEqual([
      { name: "plan", before: "payg", after: "fixed" },
      { name: "limit", before: 0, after: 1048576 },
      { name: "newField", before: "A" },
    ]);
  });

  it("tells what has changed since the reading on the page, whoever has read the line since", async () => {
    await refreshProfile(operator, { imsi: IMSI });
    const { snapshot } = await getProfile(operator, IMSI);
    const shown = {
      readAt: "2026-11-22T01:00:00.000Z",
      snapshot: { ...snapshot, profileStatus: "sleeping" },
    };
    await refreshProfile(operator, { imsi: IMSI });
    expect(await refreshProfile(operator, { imsi: IMSI, shown })).toEqual({
      since: "2026-11-22T01:00:00.000Z",
      changes: [{ name: "profileStatus", before: "sleeping", after: "active" }],
    });
    expect(await refreshProfile(operator, { imsi: IMSI, shown: null })).toEqual({
      since: null,
      changes: [],
    });
  });

  it("hands on no PUK, whatever stood on the page", async () => {
    const shown = { readAt: "2026-11-22T01:00:00.000Z", snapshot: { puk1: "00000000" } };
    const told = JSON.stringify(await refreshProfile(operator, { imsi: IMSI, shown }));
    expect(told).toContain("profileStatus");
    expect(told).not.toMatch(/puk/i);
  });

  it.each([
    ["status500", {}, "carrier_unreachable"],
    ["resetBefore", {}, "carrier_unreachable"],
    ["html", { status: 200 }, "carrier_unreadable"],
    ["cutJson", {}, "carrier_unreachable"],
    ["refuse", { status: 400 }, "carrier_refused"],
  ])("after %s the older snapshot stays, marked with why", async (kind, more, code) => {
    await refreshProfile(operator, { imsi: IMSI });
    const { readAt, snapshot } = await getProfile(operator, IMSI);
    await fail(kind, more);
    await expect(refreshProfile(operator, { imsi: IMSI })).rejects.toMatchObject({ code });
    expect(await getProfile(operator, IMSI)).toMatchObject({ readAt, snapshot, readError: code });
  });

  it("leaves no mark when a reading that was asked for later was kept meanwhile", async () => {
    const readAt = new Date(Date.now() + 60_000);
    await db().update(profiles).set({ readAt });
    await fail("status500");
    await expect(refreshProfile(operator, { imsi: IMSI })).rejects.toThrow();
    expect(await getProfile(operator, IMSI)).toMatchObject({ readAt, readError: null });
  });

  it("ends the mark with the next reading that succeeds", async () => {
    await fail("status500");
    await expect(refreshProfile(operator, { imsi: IMSI })).rejects.toThrow();
    await desk.control("DELETE", "faults");
    await refreshProfile(operator, { imsi: IMSI });
    expect((await getProfile(operator, IMSI)).readError).toBeNull();
  });

  it("says of a line that the carrier does not know that it refused", async () => {
    await db()
      .insert(profiles)
      .values({ environment: ENVIRONMENT, imsi: "999", hsn: "0000000001" });
    await expect(refreshProfile(operator, { imsi: "999" })).rejects.toMatchObject({
      code: "carrier_refused",
    });
    const [row] = await db().select().from(profiles).where(eq(profiles.imsi, "999"));
    expect(row).toMatchObject({ readAt: null, readError: "carrier_refused" });
  });

  it("asks the carrier nothing about a line that is not in the inventory", async () => {
    await expect(refreshProfile(operator, { imsi: "440130000096017" })).rejects.toMatchObject({
      code: "profile_not_in_inventory",
    });
    expect(await readings("440130000096017")).toBe(0);
  });

  it("is refused to a viewer, and asks nothing", async () => {
    const before = await readings(IMSI);
    const viewer = await desk.makeStaff("viewer");
    await expect(refreshProfile(viewer, { imsi: IMSI })).rejects.toMatchObject({
      code: "not_allowed",
    });
    expect(await readings(IMSI)).toBe(before);
  });
});
