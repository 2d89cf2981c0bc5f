import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { getProfile } from "@/lib/domain/profiles/get-profile";
import { listProfiles } from "@/lib/domain/profiles/list-profiles";
import { saveReading } from "@/lib/domain/profiles/save-reading";
import { ProfileQuery } from "@/lib/domain/profiles/schemas";
import { profileSample as sample } from "@/lib/testing/icm-profile";
import { IMSI, openReadingDesk, secrets, stored, viewer } from "@/lib/testing/reading-desk";

openReadingDesk();

describe("saveReading", () => {
  it("keeps the carrier's answer whole, but for the PUKs", async () => {
    await saveReading(IMSI, sample, new Date());
    const { puk1: _, puk2: __, ...rest } = sample;
    const profile = await getProfile(viewer, IMSI);
    expect(profile.snapshot).toEqual(rest);
    expect(profile).toMatchObject({
      iccid: "8981120000000830180",
      msisdn: "812023284118111",
      profileStatus: "active",
      plan: "payg",
      limitKb: 0,
      cn: true,
      cnActIpAddress: "10.0.1.5",
      cnSbyIpAddress: "10.0.2.5",
      readError: null,
      hasPuks: true,
    });
  });

  it("keeps PUKs sealed and nowhere else", async () => {
    await saveReading(IMSI, sample, new Date());
    expect(JSON.stringify(await stored())).not.toContain("53946058");
    const [row] = await secrets();
    expect(row?.puks.toString("latin1")).not.toContain("53946058");
  });

  it("keeps fields that the document does not have", async () => {
    await saveReading(
      IMSI,
      Object.assign({ ...sample }, { newField: { a: [1, "x"] } }),
      new Date(),
    );
    expect((await getProfile(viewer, IMSI)).snapshot).toMatchObject({ newField: { a: [1, "x"] } });
  });

  it("shows 上り特価 as a plan of its own, with both limits", async () => {
    const upStream = { plan: "fixed", upStream: true, upLimit: 157286400, downLimit: 1048576 };
    await saveReading(IMSI, { ...sample, ...upStream, limit: null }, new Date());
    expect(await stored()).toMatchObject({
      plan: "upStream",
      limitKb: null,
      upLimitKb: 157286400,
      downLimitKb: 1048576,
    });
  });

  it("keeps states that nobody knows", async () => {
    await saveReading(IMSI, { ...sample, profileStatus: "migrating", esimStatus: "?" }, new Date());
    expect(await stored()).toMatchObject({ profileStatus: "migrating" });
  });

  it("lets the line be found by its new number, and still by our own reference", async () => {
    await db().update(profiles).set({ customerReference: "渋谷 A-12" });
    await saveReading(IMSI, sample, new Date());
    for (const text of ["23284118111", "8981120000000830180", "渋谷"]) {
      const { rows } = await listProfiles(viewer, ProfileQuery.parse({ text }));
      expect(rows.map(({ imsi }) => imsi)).toEqual([IMSI]);
    }
  });

  it("ends the mark of a failed reading", async () => {
    await saveReading(IMSI, sample, new Date());
    await db().update(profiles).set({ readError: "carrier_unreachable" });
    await saveReading(IMSI, sample, new Date());
    expect((await stored())?.readError).toBeNull();
  });

  it("forgets PUKs that the carrier no longer gives", async () => {
    await saveReading(IMSI, sample, new Date());
    await saveReading(IMSI, { ...sample, puk1: null, puk2: null }, new Date());
    expect(await secrets()).toEqual([]);
    expect((await getProfile(viewer, IMSI)).hasPuks).toBe(false);
  });

  it("adds no line to the inventory", async () => {
    await saveReading("440130000096016", sample, new Date());
    expect(
      (await db().select({ imsi: profiles.imsi }).from(profiles)).map((row) => row.imsi),
    ).toEqual([IMSI]);
  });
});
