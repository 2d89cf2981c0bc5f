import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ACTIVATION, INACTIVE } from "@/lib/sandbox/testing/requests";
import { COMPLETION_MS, SandboxUnderTest } from "@/lib/sandbox/testing/sandbox-under-test";

const PRINTED = "440130000096017";
const UP_STREAM = "440130000096019";
const ROAMING = "440130000096021";
const HOME = { userCountry: "Japan", userNetwork: "NTT DoCoMo, Inc." };
const AWAY = { userCountry: "United States", userNetwork: "AT&T Mobility" };
const DAY_MS = 86_400_000;

let sandbox: SandboxUnderTest;

beforeEach(async () => {
  sandbox = await SandboxUnderTest.start();
});
afterEach(() => sandbox.stop());

const daily = (imsi: string, start: string, end: string) =>
  sandbox.icm("GET", `/profiles/${imsi}/usage/daily?startDate=${start}&endDate=${end}`);

const monthly = (imsi: string, start: string, end: string) =>
  sandbox.icm("GET", `/profiles/${imsi}/usage/monthly?startMonth=${start}&endMonth=${end}`);

interface Row {
  date: string;
  dailyUsage: number | null;
  dailyUpUsage: number | null;
  dailyDownUsage: number | null;
  userCountry: string;
}

async function rows(imsi: string, start: string, end: string): Promise<Row[]> {
  return Object((await daily(imsi, start, end)).json).dailyProfileUsage;
}

describe("written figures", () => {
  test("the document's daily sample, both ends included", async () => {
    const row = { dailyUsage: 1000, dailyUpUsage: null, dailyDownUsage: null, ...HOME };
    const answer = await daily(PRINTED, "2021-01-01", "2021-01-03");
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      dailyProfileUsage: [
        { date: "2021-01-01", ...row },
        { date: "2021-01-02", ...row },
        { date: "2021-01-03", ...row },
      ],
    });
    expect(await rows(PRINTED, "2021-01-02", "2021-01-02")).toEqual([
      { date: "2021-01-02", ...row },
    ]);
  });

  test("the document's monthly sample", async () => {
    const row = { monthlyUsage: 1000, monthlyUpUsage: null, monthlyDownUsage: null, ...HOME };
    const answer = await monthly(PRINTED, "2021-01", "2021-03");
    expect(answer.json).toEqual({
      monthlyProfileUsage: [
        { date: "2021-01", ...row },
        { date: "2021-02", ...row },
        { date: "2021-03", ...row },
      ],
    });
  });

  test("a roaming line has two rows on one day and none on a missing day", async () => {
    const row = { dailyUpUsage: null, dailyDownUsage: null };
    expect(await rows(ROAMING, "2021-02-01", "2021-02-28")).toEqual([
      { date: "2021-02-01", dailyUsage: 1200, ...row, ...HOME },
      { date: "2021-02-01", dailyUsage: 300, ...row, ...AWAY },
      { date: "2021-02-03", dailyUsage: 700, ...row, ...HOME },
    ]);
    const month = { date: "2021-02", monthlyUpUsage: null, monthlyDownUsage: null };
    expect((await monthly(ROAMING, "2021-02", "2021-02")).json).toEqual({
      monthlyProfileUsage: [
        { ...month, monthlyUsage: 1900, ...HOME },
        { ...month, monthlyUsage: 300, ...AWAY },
      ],
    });
  });

  test("上り特価 counts the directions apart", async () => {
    expect(await rows(UP_STREAM, "2021-02-01", "2021-02-28")).toEqual([
      { date: "2021-02-01", dailyUsage: null, dailyUpUsage: 5000, dailyDownUsage: 200, ...HOME },
      { date: "2021-02-02", dailyUsage: null, dailyUpUsage: 6000, dailyDownUsage: 100, ...HOME },
    ]);
    expect((await monthly(UP_STREAM, "2021-01", "2021-02")).json).toEqual({
      monthlyProfileUsage: [
        {
          date: "2021-02",
          monthlyUsage: null,
          monthlyUpUsage: 11000,
          monthlyDownUsage: 300,
          ...HOME,
        },
      ],
    });
  });
});

describe("figures made from IMSI and date", () => {
  test("are the same at every question and after a restart", async () => {
    const first = await rows(ROAMING, "2026-10-01", "2026-10-31");
    expect(first.length).toBeGreaterThan(20);
    await sandbox.startAgainWithoutClosing();
    expect(await rows(ROAMING, "2026-10-01", "2026-10-31")).toEqual(first);
    expect(await rows(ROAMING, "2026-10-31", "2026-10-31")).toEqual(
      first.filter(({ date }) => date === "2026-10-31"),
    );
  });

  test.each([ROAMING, UP_STREAM, "440130000096043"])(
    "a month of %s is the sum of its days, network by network",
    async (imsi) => {
      const sums = new Map<string, number>();
      for (const row of await rows(imsi, "2026-10-01", "2026-10-31")) {
        const kb = row.dailyUsage ?? (row.dailyUpUsage ?? 0) + (row.dailyDownUsage ?? 0);
        sums.set(row.userCountry, (sums.get(row.userCountry) ?? 0) + kb);
      }
      const answer = Object((await monthly(imsi, "2026-10", "2026-10")).json).monthlyProfileUsage;
      const months = new Map<string, number>();
      for (const row of answer) {
        const kb = row.monthlyUsage ?? row.monthlyUpUsage + row.monthlyDownUsage;
        months.set(row.userCountry, kb);
      }
      expect(months.size).toBe(answer.length);
      expect(months).toEqual(sums);
    },
  );

  test("a line with gaps misses days, one without has them all", async () => {
    const days = async (imsi: string) =>
      new Set((await rows(imsi, "2026-10-01", "2026-10-31")).map(({ date }) => date)).size;
    expect(await days(ROAMING)).toBeLessThan(31);
    expect(await days("440130000096016")).toBe(31);
  });

  test("nothing lies past today in Japan", async () => {
    const inJapanAlreadyTheNextDay = Date.parse("2026-11-22T15:00:00Z");
    const line = "440130000096016";
    expect((await rows(line, "2026-11-20", "2026-11-30")).map(({ date }) => date)).toEqual([
      "2026-11-20",
      "2026-11-21",
      "2026-11-22",
    ]);
    sandbox.now = inJapanAlreadyTheNextDay;
    await sandbox.signIn();
    expect((await rows(line, "2026-11-22", "2026-11-30")).map(({ date }) => date)).toEqual([
      "2026-11-22",
      "2026-11-23",
    ]);
  });

  test("nothing lies before the activation", async () => {
    expect(await rows(INACTIVE.imsi, "2026-11-01", "2026-11-22")).toEqual([]);
    await sandbox.icm("POST", `/profiles/${INACTIVE.imsi}/activate`, ACTIVATION);
    sandbox.advance(COMPLETION_MS);
    const dates = (await rows(INACTIVE.imsi, "2026-11-01", "2026-11-30")).map(({ date }) => date);
    expect([...new Set(dates)]).toEqual(["2026-11-22"]);
  });

  test("a pause stops the traffic after its day, until the day of the resumption", async () => {
    const line = { hsn: "013AAA0026", imsi: "440130000096016" };
    await sandbox.icm("POST", `/profiles/${line.imsi}/suspend`, line);
    sandbox.advance(3 * DAY_MS);
    await sandbox.signIn();
    await sandbox.icm("POST", `/profiles/${line.imsi}/resume`, line);
    sandbox.advance(COMPLETION_MS);
    const dates = (await rows(line.imsi, "2026-11-21", "2026-11-30")).map(({ date }) => date);
    expect(dates).toEqual(["2026-11-21", "2026-11-22", "2026-11-25"]);
  });
});

describe("ranges", () => {
  test("31 days and 12 months are the most", async () => {
    expect((await daily(PRINTED, "2021-01-01", "2021-01-31")).status).toBe(200);
    expect((await monthly(PRINTED, "2021-01", "2021-12")).status).toBe(200);
  });

  test.each([
    ["32 days", "startDate=2021-01-01&endDate=2021-02-01", "endDate"],
    ["a backward range", "startDate=2021-01-02&endDate=2021-01-01", "endDate"],
    ["a day that does not exist", "startDate=2021-02-29&endDate=2021-03-01", "startDate"],
    ["a day without zeros", "startDate=2021-1-1&endDate=2021-01-02", "startDate"],
    ["no start", "endDate=2021-01-01", "startDate"],
    ["no end", "startDate=2021-01-01", "endDate"],
    ["two starts", "startDate=2021-01-01&startDate=2021-01-02&endDate=2021-01-03", "startDate"],
  ])("days: %s is refused with 400", async (_case, query, parameter) => {
    const answer = await sandbox.icm("GET", `/profiles/${PRINTED}/usage/daily?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({
      message: "Bad Request",
      detail: `query parameter '${parameter}' is invalid`,
    });
  });

  test.each([
    ["13 months", "startMonth=2021-01&endMonth=2022-01", "endMonth"],
    ["a backward range", "startMonth=2021-02&endMonth=2021-01", "endMonth"],
    ["a thirteenth month", "startMonth=2021-13&endMonth=2022-01", "startMonth"],
    ["a whole date", "startMonth=2021-01-01&endMonth=2021-02", "startMonth"],
    ["no start", "endMonth=2021-01", "startMonth"],
    ["no end", "startMonth=2021-01", "endMonth"],
  ])("months: %s is refused with 400", async (_case, query, parameter) => {
    const answer = await sandbox.icm("GET", `/profiles/${PRINTED}/usage/monthly?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({
      message: "Bad Request",
      detail: `query parameter '${parameter}' is invalid`,
    });
  });
});
