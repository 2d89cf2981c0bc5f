import { afterAll, beforeAll, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { chooseProfiles } from "@/lib/domain/usage/choose-profiles";
import { ChooseProfilesInput } from "@/lib/domain/usage/schemas";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

const ENVIRONMENT = "trial/icm/550e8400e29b41d4a716446655440000";

let desk: TestDesk;
let viewer: Ctx;

beforeAll(async () => {
  desk = await startTestDesk();
  viewer = await desk.makeStaff("viewer");
  await db()
    .insert(profiles)
    .values([
      { environment: ENVIRONMENT, imsi: "1", hsn: "013AAA0025", customerReference: "渋谷" },
      { environment: ENVIRONMENT, imsi: "2", hsn: "013AAA0026" },
      { environment: "live/icm/other", imsi: "3", hsn: "013AAA0027" },
    ]);
});
afterAll(() => desk.close());

it("finds the lines of the inventory in the order asked for, and names the others", async () => {
  expect(await chooseProfiles(viewer, { imsis: ["2", "9", "1", "2", "3"] })).toEqual({
    known: [
      { imsi: "2", customerReference: null, comment: null },
      { imsi: "1", customerReference: "渋谷", comment: null },
    ],
    unknown: ["9", "3"],
  });
});

it.each([[[]], [["1", "2", "3", "4", "5", "6", "7"]], [["x"]]])(
  "takes 1 to 6 IMSIs: %j",
  (imsis) => {
    expect(ChooseProfilesInput.safeParse({ imsis }).success).toBe(false);
  },
);
