import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { readUsage } from "@/lib/domain/usage/read-usage";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

const ENVIRONMENT = "trial/icm/550e8400e29b41d4a716446655440000";
const docomo = { country: "Japan", network: "NTT DoCoMo, Inc." };

let desk: TestDesk;
let viewer: Ctx;

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true });
  viewer = await desk.makeStaff("viewer");
  await db()
    .insert(profiles)
    .values(
      ["440130000096017", "440130000096019", "440130000096021"].map((imsi) => ({
        environment: ENVIRONMENT,
        imsi,
        hsn: "013AAA0027",
      })),
    );
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.control("DELETE", "faults");
});

const days = (from: string, to: string) => ({ by: "day" as const, from, to });

describe("readUsage", () => {
  it("gives the document's daily sample in KB, with its moment", async () => {
    const before = Date.now();
    const usage = await readUsage(viewer, {
      imsi: "440130000096017",
      range: days("2021-01-01", "2021-01-03"),
    });
    expect(usage.rows).toEqual(
      ["2021-01-01", "2021-01-02", "2021-01-03"].map((date) => ({
        date,
        totalKb: 1000,
        upKb: null,
        downKb: null,
        ...docomo,
      })),
    );
    expect(Date.parse(usage.readAt)).toBeGreaterThanOrEqual(before);
  });

  it("gives the document's monthly sample", async () => {
    const { rows } = await readUsage(viewer, {
      imsi: "440130000096017",
      range: { by: "month", from: "2021-01", to: "2021-03" },
    });
    expect(rows.map(({ date, totalKb }) => [date, totalKb])).toEqual([
      ["2021-01", 1000],
      ["2021-02", 1000],
      ["2021-03", 1000],
    ]);
  });

  it("adds up and down of 上り特価 where the carrier gives no total", async () => {
    const { rows } = await readUsage(viewer, {
      imsi: "440130000096019",
      range: days("2021-02-01", "2021-02-02"),
    });
    expect(rows.map(({ totalKb, upKb, downKb }) => [totalKb, upKb, downKb])).toEqual([
      [5200, 5000, 200],
      [6100, 6000, 100],
    ]);
  });

  it("gives one row a network, and none for a day without figures", async () => {
    const { rows } = await readUsage(viewer, {
      imsi: "440130000096021",
      range: days("2021-02-01", "2021-02-03"),
    });
    expect(rows.map(({ date, country, totalKb }) => [date, country, totalKb])).toEqual([
      ["2021-02-01", "Japan", 1200],
      ["2021-02-01", "United States", 300],
      ["2021-02-03", "Japan", 700],
    ]);
  });

  it("asks nothing about a line that is not in the inventory", async () => {
    const range = days("2021-02-01", "2021-02-03");
    await expect(readUsage(viewer, { imsi: "440130000096016", range })).rejects.toMatchObject({
      code: "profile_not_in_inventory",
    });
    expect(JSON.stringify(await desk.control("GET", "log"))).not.toContain("440130000096016");
  });

  it.each([
    ["status500", "carrier_unreachable"],
    ["refuse", "carrier_refused"],
    ["html", "carrier_unreadable"],
  ])("tells a carrier that fails (%s) from a line without usage", async (kind, code) => {
    await desk.control("POST", "faults", { operation: "dailyUsage", kind, times: 5 });
    const range = days("2021-02-01", "2021-02-03");
    await expect(readUsage(viewer, { imsi: "440130000096021", range })).rejects.toMatchObject({
      code,
    });
  });
});
