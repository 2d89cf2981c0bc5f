import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { getProfile } from "@/lib/domain/profiles/get-profile";
import { refreshProfile } from "@/lib/domain/profiles/refresh-profile";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

const ENVIRONMENT = "trial/icm/550e8400e29b41d4a716446655440000";

let desk: TestDesk;
let viewer: Ctx;

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true });
  viewer = await desk.makeStaff("viewer");
  await db()
    .insert(profiles)
    .values([
      { environment: ENVIRONMENT, imsi: "440130000096015", hsn: "013AAA0025" },
      { environment: ENVIRONMENT, imsi: "440130000096016", hsn: "013AAA0026" },
      { environment: "live/icm/other", imsi: "440130000096017", hsn: "013AAA0027" },
    ]);
});
afterAll(() => desk.close());

describe("getProfile", () => {
  it("gives a line that was never read without a snapshot", async () => {
    expect(await getProfile(viewer, "440130000096016")).toMatchObject({
      imsi: "440130000096016",
      hsn: "013AAA0026",
      snapshot: null,
      readAt: null,
      readError: null,
      profileStatus: null,
      hasPuks: false,
    });
  });

  it("gives the 25 fields that are no secret, and of the PUKs only that they are there", async () => {
    await refreshProfile(await desk.makeStaff("operator"), { imsi: "440130000096015" });
    const profile = await getProfile(viewer, "440130000096015");
    expect(Object.keys(profile.snapshot ?? {})).toHaveLength(25);
    expect(profile.hasPuks).toBe(true);
    expect(JSON.stringify(profile)).not.toContain("53946058");
    expect(JSON.stringify(profile)).not.toMatch(/"puk[12]"/);
  });

  it.each([
    ["that nobody added", "440130000096018"],
    ["of another environment", "440130000096017"],
    ["that is none", "440130000096015'--"],
    ["that is too long", "4401300000960150"],
    ["that is empty", ""],
  ])("knows no line %s", async (_, imsi) => {
    await expect(getProfile(viewer, imsi)).rejects.toMatchObject({
      code: "profile_not_in_inventory",
    });
  });
});
