import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { usageKept } from "@/lib/db/schema/usage";
import { readUsage, readUsageAnew } from "@/lib/domain/usage/read-usage";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { sandboxLog } from "@/lib/testing/witness";

const ENVIRONMENT = "trial/icm/550e8400e29b41d4a716446655440000";
/** Figures on every day since 2025-04-01; and a roaming line with days missing. */
const STEADY = "440130000096016";
const ROAMING = "440130000096021";
const docomo = { country: "Japan", network: "NTT DoCoMo, Inc." };

let desk: TestDesk;
let viewer: Ctx;

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true });
  viewer = await desk.makeStaff("viewer");
  await db()
    .insert(profiles)
    .values(
      [STEADY, "440130000096017", "440130000096019", ROAMING].map((imsi) => ({
        environment: ENVIRONMENT,
        imsi,
        hsn: "013AAA0027",
      })),
    );
});
afterAll(async () => {
  vi.useRealTimers();
  await desk.close();
});
beforeEach(async () => {
  vi.useRealTimers();
  await desk.control("DELETE", "faults");
  await db().delete(usageKept);
});

const days = (from: string, to: string) => ({ by: "day" as const, from, to });
const months = (from: string, to: string) => ({ by: "month" as const, from, to });

/** The desk's clock and the sandbox's, which runs in this process. */
const itIs = (instant: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });

/** The ranges that reached the carrier while `work` ran, in order of their beginning. */
async function askedDuring(work: () => Promise<unknown>): Promise<string[]> {
  const before = (await sandboxLog(desk)).length;
  await work();
  return (await sandboxLog(desk))
    .slice(before)
    .filter(({ operation }) => operation === "dailyUsage" || operation === "monthlyUsage")
    .map(({ path }) => [...new URL(path, "http://carrier").searchParams.values()].join(" "))
    .sort();
}

/** KB of the days or months of one line that are kept. */
const keptOf = async (imsi: string) =>
  (await db().select().from(usageKept).where(eq(usageKept.imsi, imsi)))
    .map(({ date, place, totalKb }) => `${date} ${place} ${totalKb}`)
    .sort();

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
    expect(Date.parse(usage.readAt ?? "")).toBeGreaterThanOrEqual(before);
    expect(usage).toMatchObject({ keptAt: {}, unread: [], anew: false });
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
    await expect(readUsage(viewer, { imsi: "440130000096018", range })).rejects.toMatchObject({
      code: "profile_not_in_inventory",
    });
    expect(JSON.stringify(await desk.control("GET", "log"))).not.toContain("440130000096018");
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

describe("closed days", () => {
  const NINETY = days("2026-08-25", "2026-11-22");

  it("of 90 days come in three calls, and a second view asks for the open days alone", async () => {
    itIs("2026-11-22T14:00:00+09:00");
    const read = () => readUsage(viewer, { imsi: STEADY, range: NINETY });
    expect(await askedDuring(read)).toEqual([
      "2026-08-25 2026-09-24",
      "2026-09-25 2026-10-25",
      "2026-10-26 2026-11-22",
    ]);
    const live = await readUsageAnew(viewer, { imsi: STEADY, range: NINETY });
    expect(await askedDuring(read)).toEqual(["2026-11-20 2026-11-22"]);
    const again = await read();
    expect(again.rows).toHaveLength(90);
    expect(again.rows).toEqual(live.rows);
    expect(Object.keys(again.keptAt)).toHaveLength(87);
    expect(again.keptAt["2026-11-19"]).toBe("2026-11-22T05:00:00.000Z");
    expect(again.keptAt["2026-11-20"]).toBeUndefined();
  });

  it("become closed two days after their end", async () => {
    const range = days("2026-11-18", "2026-11-20");
    const read = () => readUsage(viewer, { imsi: STEADY, range });
    itIs("2026-11-22T23:59:59+09:00");
    await read();
    itIs("2026-11-23T00:00:00+09:00");
    expect(await askedDuring(read)).toEqual(["2026-11-20 2026-11-20"]);
    expect(await askedDuring(read)).toEqual([]);
    expect(await read()).toMatchObject({ readAt: null, unread: [] });
  });

  it("are asked for once more a week after their end, for rows that came late, and then never again", async () => {
    const range = days("2026-11-01", "2026-11-01");
    const read = () => readUsage(viewer, { imsi: STEADY, range });
    itIs("2026-11-04T00:00:00+09:00");
    const complete = (await read()).rows;
    // What the carrier knew of that day by then was less.
    await db().update(usageKept).set({ totalKb: 1 });
    itIs("2026-11-08T23:59:59+09:00");
    expect(await askedDuring(read)).toEqual([]);
    expect((await read()).rows).toMatchObject([{ totalKb: 1 }]);
    itIs("2026-11-09T00:00:00+09:00");
    expect(await askedDuring(read)).toEqual(["2026-11-01 2026-11-01"]);
    expect((await read()).rows).toEqual(complete);
    itIs("2026-12-24T00:00:00+09:00");
    expect(await askedDuring(read)).toEqual([]);
  });

  it("are shown as they were kept when they cannot be read once more, and are asked for the next time", async () => {
    const range = days("2026-11-01", "2026-11-01");
    const read = () => readUsage(viewer, { imsi: STEADY, range });
    itIs("2026-11-04T00:00:00+09:00");
    const { rows } = await read();
    itIs("2026-11-15T00:00:00+09:00");
    await desk.control("POST", "faults", { operation: "dailyUsage", kind: "refuse", times: 1 });
    const kept = await read();
    expect(kept).toMatchObject({ rows, keptAt: { "2026-11-01": "2026-11-03T15:00:00.000Z" } });
    expect(await askedDuring(read)).toEqual(["2026-11-01 2026-11-01"]);
  });

  it("without a row are gaps, and are asked for again in as few calls as can be", async () => {
    const read = () =>
      readUsage(viewer, { imsi: ROAMING, range: days("2021-01-31", "2021-02-04") });
    await read();
    expect(await keptOf(ROAMING)).toEqual([
      "2021-02-01 0 1200",
      "2021-02-01 1 300",
      "2021-02-03 0 700",
    ]);
    expect(await askedDuring(read)).toEqual(["2021-01-31 2021-02-04"]);
    const { rows, keptAt } = await read();
    expect(rows.map(({ date, country, totalKb }) => [date, country, totalKb])).toEqual([
      ["2021-02-01", "Japan", 1200],
      ["2021-02-01", "United States", 300],
      ["2021-02-03", "Japan", 700],
    ]);
    expect(Object.keys(keptAt)).toEqual(["2021-02-01", "2021-02-03"]);
  });

  it("are kept once, however many read them at the same moment", async () => {
    const range = days("2021-02-01", "2021-02-03");
    const all = await Promise.all(
      Array.from({ length: 6 }, () => readUsage(viewer, { imsi: ROAMING, range })),
    );
    expect(all.map(({ rows }) => rows.length)).toEqual([3, 3, 3, 3, 3, 3]);
    expect(await keptOf(ROAMING)).toEqual([
      "2021-02-01 0 1200",
      "2021-02-01 1 300",
      "2021-02-03 0 700",
    ]);
  });

  it("are asked for by another line all the same", async () => {
    const range = days("2026-09-01", "2026-09-30");
    itIs("2026-11-22T14:00:00+09:00");
    await readUsage(viewer, { imsi: STEADY, range });
    expect(
      await askedDuring(() => readUsage(viewer, { imsi: "440130000096017", range })),
    ).toHaveLength(1);
  });
});

describe("open days", () => {
  const range = days("2026-11-20", "2026-11-22");
  const read = () => readUsage(viewer, { imsi: STEADY, range });
  const fail = () =>
    desk.control("POST", "faults", { operation: "dailyUsage", kind: "status503", times: 1 });

  it("are what was known last, with its moment, while the carrier cannot be read", async () => {
    itIs("2026-11-22T14:00:00+09:00");
    const { rows } = await read();
    itIs("2026-11-22T15:00:00+09:00");
    await fail();
    const known = "2026-11-22T05:00:00.000Z";
    expect(await read()).toMatchObject({
      rows,
      readAt: null,
      keptAt: { "2026-11-20": known, "2026-11-21": known, "2026-11-22": known },
      unread: [{ from: "2026-11-20", to: "2026-11-22", code: "carrier_unreachable" }],
    });
    expect(await askedDuring(read)).toEqual(["2026-11-20 2026-11-22"]);
    expect((await read()).keptAt).toEqual({});
  });

  it("are not waited for where something is known of them, and the late answer is for the next time", async () => {
    await readUsage(viewer, { imsi: STEADY, range: days("2026-11-01", "2026-11-01") });
    await db()
      .update(usageKept)
      .set({ totalKb: 1, readAt: new Date("2026-11-01T01:00:00Z") });
    await desk.control("POST", "faults", { operation: "dailyUsage", kind: "delay", ms: 5_000 });
    const first = days("2026-11-01", "2026-11-01");
    expect(await readUsage(viewer, { imsi: STEADY, range: first })).toMatchObject({
      rows: [{ totalKb: 1 }],
      unread: [{ from: "2026-11-01", to: "2026-11-01", code: "carrier_unreachable" }],
    });
    await expect
      .poll(async () => (await db().select().from(usageKept))[0]?.totalKb, { timeout: 10_000 })
      .not.toBe(1);
  }, 20_000);

  it("are asked for when they have closed, as they were not whole before", async () => {
    itIs("2026-11-22T14:00:00+09:00");
    await read();
    await db().update(usageKept).set({ totalKb: 1 });
    itIs("2026-11-26T00:00:00+09:00");
    expect(await askedDuring(read)).toEqual(["2026-11-20 2026-11-22"]);
    expect(await askedDuring(read)).toEqual([]);
    expect((await read()).rows.some(({ totalKb }) => totalKb === 1)).toBe(false);
  });
});

describe("closed months", () => {
  it("of three years come in three calls, and then only those that are open or have no row", async () => {
    itIs("2026-11-02T23:59:59+09:00");
    const range = months("2023-12", "2026-11");
    const read = () => readUsage(viewer, { imsi: STEADY, range });
    expect(await askedDuring(read)).toEqual([
      "2023-12 2024-11",
      "2024-12 2025-11",
      "2025-12 2026-11",
    ]);
    // There is nothing before April 2025, and October is not closed before the 3rd.
    expect(await askedDuring(read)).toEqual([
      "2023-12 2024-11",
      "2024-12 2025-03",
      "2026-10 2026-11",
    ]);
    itIs("2026-11-03T00:00:00+09:00");
    await read();
    expect((await askedDuring(read)).at(-1)).toBe("2026-11 2026-11");
    itIs("2026-11-08T00:00:00+09:00");
    expect((await askedDuring(read)).at(-1)).toBe("2026-10 2026-11");
    expect((await askedDuring(read)).at(-1)).toBe("2026-11 2026-11");
  });
});

describe("a range of which a part cannot be read", () => {
  const NINETY = days("2026-08-25", "2026-11-22");
  const failOnce = () =>
    desk.control("POST", "faults", { operation: "dailyUsage", kind: "refuse", times: 1 });

  it("shows the rest, names the part, and asks for that part alone afterwards", async () => {
    itIs("2026-11-22T14:00:00+09:00");
    await failOnce();
    const { rows, unread, readAt } = await readUsage(viewer, { imsi: STEADY, range: NINETY });
    expect(unread).toHaveLength(1);
    const [part] = unread;
    expect(part?.code).toBe("carrier_refused");
    expect(readAt).toBe("2026-11-22T05:00:00.000Z");
    expect(rows.some(({ date }) => date >= (part?.from ?? "") && date <= (part?.to ?? ""))).toBe(
      false,
    );
    const asked = await askedDuring(() => readUsage(viewer, { imsi: STEADY, range: NINETY }));
    expect(asked).toContain(
      part?.to === "2026-11-22" ? "2026-10-26 2026-11-22" : `${part?.from} ${part?.to}`,
    );
    expect((await readUsage(viewer, { imsi: STEADY, range: NINETY })).rows).toHaveLength(90);
  });

  it("shows what is kept when nothing can be read, without a moment of reading", async () => {
    itIs("2026-11-22T14:00:00+09:00");
    await readUsage(viewer, { imsi: STEADY, range: days("2026-11-01", "2026-11-10") });
    await desk.control("POST", "faults", { operation: "dailyUsage", kind: "refuse", times: 9 });
    const usage = await readUsage(viewer, {
      imsi: STEADY,
      range: days("2026-11-01", "2026-11-22"),
    });
    expect(usage).toMatchObject({
      readAt: null,
      unread: [{ from: "2026-11-11", to: "2026-11-22", code: "carrier_refused" }],
    });
    expect(usage.rows).toHaveLength(10);
  });
});

describe("readUsageAnew", () => {
  const range = days("2021-02-01", "2021-02-03");

  it("asks for all of the range and replaces what is kept", async () => {
    await readUsage(viewer, { imsi: ROAMING, range });
    await db()
      .update(usageKept)
      .set({ totalKb: 1, readAt: new Date("2026-01-01T00:00:00Z") })
      .where(and(eq(usageKept.imsi, ROAMING), eq(usageKept.place, 0)));
    const work = () => readUsageAnew(viewer, { imsi: ROAMING, range });
    expect(await askedDuring(work)).toEqual(["2021-02-01 2021-02-03"]);
    expect(await keptOf(ROAMING)).toEqual([
      "2021-02-01 0 1200",
      "2021-02-01 1 300",
      "2021-02-03 0 700",
    ]);
    expect(await work()).toMatchObject({ keptAt: {}, anew: true });
  });

  it("keeps the rows of a date for which the carrier says nothing any more", async () => {
    const row = { environment: ENVIRONMENT, imsi: ROAMING, place: 0, ...docomo };
    const readAt = new Date("2026-01-01T00:00:00Z");
    await db()
      .insert(usageKept)
      .values({ ...row, date: "2021-02-02", totalKb: 55, readAt });
    const { rows, keptAt } = await readUsageAnew(viewer, { imsi: ROAMING, range });
    expect(rows.map(({ totalKb }) => totalKb)).toEqual([1200, 300, 55, 700]);
    expect(keptAt).toEqual({ "2021-02-02": readAt.toISOString() });
  });

  it("fails when the carrier cannot be read, and what is kept stays", async () => {
    await readUsage(viewer, { imsi: ROAMING, range });
    const before = await keptOf(ROAMING);
    await desk.control("POST", "faults", { operation: "dailyUsage", kind: "refuse", times: 9 });
    await expect(readUsageAnew(viewer, { imsi: ROAMING, range })).rejects.toMatchObject({
      code: "carrier_refused",
    });
    expect(await keptOf(ROAMING)).toEqual(before);
  });
});
