import { describe, expect, it } from "vitest";
import { isGap, summariseUsage, type UsageRow } from "@/lib/domain/usage/summarise-usage";

const docomo = { country: "Japan", network: "NTT DoCoMo, Inc." };
const att = { country: "United States", network: "AT&T Mobility" };

function row(date: string, totalKb: number, more: Partial<UsageRow> = {}): UsageRow {
  return { date, totalKb, upKb: null, downKb: null, ...docomo, ...more };
}

const days = { by: "day", from: "2026-11-01", to: "2026-11-03" } as const;

describe("a day with several rows", () => {
  const { periods, networks, totalKb } = summariseUsage(
    [row("2026-11-01", 1200), row("2026-11-01", 300, att), row("2026-11-02", 700)],
    days,
    "2026-11-30",
  );

  it("has their sum", () => {
    expect(periods.map((period) => period.totalKb)).toEqual([1500, 700, null]);
    expect(totalKb).toBe(2200);
  });

  it("keeps the networks apart, the one with the most first", () => {
    expect(networks.map(({ network, country, totalKb }) => [network, country, totalKb])).toEqual([
      ["NTT DoCoMo, Inc.", "Japan", 1900],
      ["AT&T Mobility", "United States", 300],
    ]);
    const [home, away] = networks.map(({ key }) => key);
    expect(periods[0]?.byNetwork.get(home ?? "")).toBe(1200);
    expect(periods[0]?.byNetwork.get(away ?? "")).toBe(300);
    expect(periods[1]?.byNetwork.get(away ?? "")).toBeUndefined();
  });

  it("adds rows of the same network together", () => {
    const twice = summariseUsage(
      [row("2026-11-01", 10), row("2026-11-01", 5), row("2026-11-01", 1, { country: null })],
      days,
      "2026-11-30",
    );
    expect(twice.networks.map((network) => network.totalKb)).toEqual([15, 1]);
  });
});

describe("a day without a row", () => {
  it("is a gap and not zero, unlike a day whose row says zero", () => {
    const { periods, gaps } = summariseUsage([row("2026-11-02", 0)], days, "2026-11-30");
    expect(periods.map((period) => period.totalKb)).toEqual([null, 0, null]);
    expect(gaps).toEqual(["2026-11-01", "2026-11-03"]);
    expect(periods.map(isGap)).toEqual([true, false, true]);
  });

  it("is no gap when it has not come yet", () => {
    const { periods, gaps } = summariseUsage([row("2026-11-01", 5)], days, "2026-11-02");
    expect(periods.map((period) => period.time)).toEqual(["final", "current", "future"]);
    expect(gaps).toEqual(["2026-11-02"]);
  });

  it("leaves the total unknown when all days are like it", () => {
    const { totalKb, upKb, networks } = summariseUsage([], days, "2026-11-30");
    expect([totalKb, upKb, networks]).toEqual([null, null, []]);
  });
});

describe("a part that could not be read", () => {
  it("is neither a gap nor zero, and what is known of it counts", () => {
    const { periods, gaps, unread, totalKb } = summariseUsage(
      [row("2026-11-02", 7)],
      { ...days, to: "2026-11-05" },
      "2026-11-04",
      [{ from: "2026-11-02", to: "2026-11-05" }],
    );
    expect(gaps).toEqual(["2026-11-01"]);
    expect(unread).toEqual(["2026-11-03", "2026-11-04"]);
    expect(periods.map(isGap)).toEqual([true, false, false, false, false]);
    expect(totalKb).toBe(7);
  });
});

describe("up and down", () => {
  it("are added where they are given, and the rest is told apart", () => {
    const { periods, upKb, downKb, totalKb } = summariseUsage(
      [
        row("2026-11-01", 5200, { upKb: 5000, downKb: 200 }),
        row("2026-11-01", 70, { ...att, upKb: 70 }),
        row("2026-11-02", 1000, { upKb: 300 }),
        row("2026-11-03", 40),
      ],
      days,
      "2026-11-30",
    );
    expect(periods.map((period) => [period.upKb, period.downKb, period.undirectedKb])).toEqual([
      [5070, 200, 0],
      [300, null, 700],
      [null, null, 40],
    ]);
    expect([upKb, downKb, totalKb]).toEqual([5370, 200, 6310]);
  });

  it("that are more than the carrier's total leave no rest", () => {
    const { periods } = summariseUsage(
      [row("2026-11-01", 0, { upKb: 5, downKb: 5 })],
      days,
      "2026-11-30",
    );
    expect(periods[0]).toMatchObject({ totalKb: 0, upKb: 5, downKb: 5, undirectedKb: 0 });
  });
});

describe("months", () => {
  const months = { by: "month", from: "2026-10", to: "2026-12" } as const;

  it("are added up the same way; this month can still grow", () => {
    const { periods, totalKb, gaps } = summariseUsage(
      [row("2026-10", 1000), row("2026-10", 24, att), row("2026-11", 500)],
      months,
      "2026-11-22",
    );
    expect(periods.map(({ date, totalKb, time }) => [date, totalKb, time])).toEqual([
      ["2026-10", 1024, "final"],
      ["2026-11", 500, "current"],
      ["2026-12", null, "future"],
    ]);
    expect(totalKb).toBe(1524);
    expect(gaps).toEqual([]);
  });
});

it("leaves out rows that were not asked for", () => {
  const { totalKb } = summariseUsage(
    [row("2026-10-31", 9), row("2026-11-01", 5), row("2026-11-04", 7)],
    days,
    "2026-11-30",
  );
  expect(totalKb).toBe(5);
});
