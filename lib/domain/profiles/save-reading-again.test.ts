import pg from "pg";
import { describe, expect, it } from "vitest";
import { seal, unseal } from "@/lib/crypto/seal";
import { closePool, db, pool } from "@/lib/db/client";
import { listProfiles } from "@/lib/domain/profiles/list-profiles";
import { pukPlace, saveReading } from "@/lib/domain/profiles/save-reading";
import { ProfileQuery } from "@/lib/domain/profiles/schemas";
import { env } from "@/lib/env";
import { profileSample as sample } from "@/lib/testing/icm-profile";
import { othersWait } from "@/lib/testing/others-wait";
import {
  desk,
  ENVIRONMENT,
  IMSI,
  openReadingDesk,
  secrets,
  stored,
  viewer,
} from "@/lib/testing/reading-desk";
import { asOwner } from "@/lib/testing/witness";

openReadingDesk();

describe("saveReading of a line that was read before", () => {
  it("lets a line whose number has changed be found by the new one alone", async () => {
    const found = async (text: string) =>
      (await listProfiles(viewer, ProfileQuery.parse({ text }))).rows.length;
    await saveReading(IMSI, sample, new Date());
    await saveReading(IMSI, { ...sample, msisdn: "812099999999999" }, new Date());
    expect([await found("99999999999"), await found("23284118111")]).toEqual([1, 0]);
    await saveReading(IMSI, { ...sample, msisdn: null }, new Date());
    expect([await found("99999999999"), await found("8981120000000830180")]).toEqual([0, 1]);
  });

  it("forgets the PUKs that an earlier answer is adding at that moment, where the later has none", async () => {
    const early = new Date("2026-11-22T01:00:00Z");
    await saveReading(IMSI, { ...sample, puk1: null, puk2: null }, early);
    // What the earlier one does, up to its commit.
    const earlier = new pg.Client({ connectionString: desk.database.ownerUrl });
    await earlier.connect();
    await earlier.query("BEGIN");
    await earlier.query("UPDATE profiles SET read_at = $1 WHERE imsi = $2", [early, IMSI]);
    const puks = seal(env().secretKey, '{"puk1":"11111111"}', pukPlace(ENVIRONMENT, IMSI));
    const row = [ENVIRONMENT, IMSI, puks, early];
    const add =
      "INSERT INTO profile_secrets (environment, imsi, puks, read_at) VALUES ($1, $2, $3, $4)";
    await earlier.query(add, row);
    const late = new Date("2026-11-22T02:00:00Z");
    const later = saveReading(IMSI, { ...sample, puk1: null, puk2: null }, late);
    await expect.poll(() => othersWait(earlier)).toBe(true);
    await earlier.query("COMMIT");
    await earlier.end();
    await later;
    expect(await secrets()).toEqual([]);
    expect(await stored()).toMatchObject({ readAt: late });
  });

  it("takes the place of the reading before, PUKs included", async () => {
    await saveReading(IMSI, sample, new Date("2026-11-22T01:00:00Z"));
    const before = await stored();
    const askedAt = new Date("2026-11-22T02:00:00Z");
    const later = { ...sample, profileStatus: "sleeping", puk1: "11111111" };
    const kept = await saveReading(IMSI, later, askedAt);
    const { puk1: _, puk2: __, ...snapshot } = later;
    expect(kept).toEqual({ snapshot, readAt: askedAt });
    const changed = { snapshot, readAt: askedAt, profileStatus: "sleeping" };
    expect(await stored()).toEqual({ ...before, ...changed });
    const [row] = await secrets();
    expect(row?.readAt).toEqual(askedAt);
    const puks = unseal(env().secretKey, row?.puks ?? Buffer.of(), pukPlace(ENVIRONMENT, IMSI));
    expect(JSON.parse(puks)).toEqual({ puk1: "11111111", puk2: "53946058" });
  });

  it("changes nothing by an answer that was asked for before the one that is kept, PUKs included", async () => {
    await saveReading(IMSI, sample, new Date("2026-11-22T02:00:00Z"));
    const before = [await stored(), await secrets()];
    for (const puk1 of ["11111111", null]) {
      const late = { ...sample, profileStatus: "sleeping", puk1, puk2: puk1 };
      const kept = await saveReading(IMSI, late, new Date("2026-11-22T01:00:00Z"));
      expect(kept).toMatchObject({ readAt: new Date("2026-11-22T02:00:00Z") });
      expect(kept?.snapshot).toMatchObject({ profileStatus: "active" });
      expect([await stored(), await secrets()]).toEqual(before);
    }
  });

  it("keeps the one that was asked for last, in whichever order they come", async () => {
    await saveReading(IMSI, sample, new Date("2026-11-22T01:00:00Z"));
    const minutes = [3, 1, 5, 2, 4];
    await Promise.all(
      minutes.map((minute) =>
        saveReading(
          IMSI,
          { ...sample, profileStatus: `s${minute}`, puk1: String(minute) },
          new Date(Date.UTC(2026, 10, 22, 2, minute)),
        ),
      ),
    );
    const readAt = new Date(Date.UTC(2026, 10, 22, 2, 5));
    expect(await stored()).toMatchObject({ profileStatus: "s5", readAt });
    expect(await secrets()).toMatchObject([{ readAt }]);
  });

  it("leaves every other commit of its connection as durable as it was", async () => {
    const name = new URL(desk.database.ownerUrl).pathname.slice(1);
    // The tests' own server waits for no disk.
    await asOwner(desk, `ALTER DATABASE "${name}" SET synchronous_commit = on`);
    await closePool();
    await saveReading(IMSI, sample, new Date("2026-11-22T01:00:00Z"));
    await saveReading(IMSI, sample, new Date("2026-11-22T02:00:00Z"));
    const { rows } = await db().execute("SHOW synchronous_commit");
    expect([rows, pool().totalCount]).toEqual([[{ synchronous_commit: "on" }], 1]);
  });
});
