import { describe, expect, it } from "vitest";
import { summariseUsage, type UsageRow } from "@/lib/domain/usage/summarise-usage";
import { barsByDirection, barsByNetwork, highestBar, networkName, tickOf } from "./bar-series";

const days = { by: "day", from: "2026-11-20", to: "2026-11-23" } as const;
const words = { unnamed: "?", others: "others" };

function row(date: string, totalKb: number, more: Partial<UsageRow> = {}): UsageRow {
  return { date, totalKb, upKb: null, downKb: null, country: "Japan", network: "NTT", ...more };
}

describe("bars by network", () => {
  it("stack the networks of a day and draw a missing day as missing", () => {
    const att = { country: "United States", network: "AT&T" };
    const { series, bars } = barsByNetwork(
      summariseUsage(
        [row("2026-11-20", 10), row("2026-11-20", 4, att), row("2026-11-22", 7)],
        days,
        "2026-11-22",
      ),
      words,
    );
    expect(series.map(({ label }) => label)).toEqual(["NTT (Japan)", "AT&T (United States)"]);
    expect(bars.map(({ tick, state, provisional }) => [tick, state, provisional])).toEqual([
      ["11/20", "known", false],
      ["11/21", "missing", false],
      ["11/22", "known", true],
      ["11/23", "future", false],
    ]);
    expect(bars.map(({ parts }) => parts.map(({ kb }) => kb))).toEqual([[10, 4], [], [7], []]);
    expect(highestBar(bars)).toBe(14);
  });

  it("tell what could not be read from what the carrier has no figures for", () => {
    const unread = [{ from: "2026-11-21", to: "2026-11-22" }];
    const summary = summariseUsage([row("2026-11-22", 3)], days, "2026-11-23", unread);
    const { bars } = barsByNetwork(summary, words);
    expect(bars.map(({ state }) => state)).toEqual(["missing", "unread", "known", "missing"]);
  });

  it("put the smallest of more than six networks together", () => {
    const rows = [9, 8, 7, 6, 5, 4, 3].map((kb) => row("2026-11-20", kb, { network: `N${kb}` }));
    const { series, bars } = barsByNetwork(summariseUsage(rows, days, "2026-11-30"), words);
    expect(series.map(({ label }) => label)).toEqual([
      "N9 (Japan)",
      "N8 (Japan)",
      "N7 (Japan)",
      "N6 (Japan)",
      "N5 (Japan)",
      "others",
    ]);
    expect(bars[0]?.parts.map(({ kb }) => kb)).toEqual([9, 8, 7, 6, 5, 7]);
    expect(highestBar(bars)).toBe(42);
  });
});

describe("bars by direction", () => {
  const split = (rows: UsageRow[]) =>
    barsByDirection(summariseUsage(rows, days, "2026-11-30"), {
      up: "up",
      down: "down",
      undirected: "undirected",
    });

  it("stack up and down", () => {
    const { series, bars } = split([row("2026-11-20", 5200, { upKb: 5000, downKb: 200 })]);
    expect(series.map(({ key }) => key)).toEqual(["up", "down"]);
    expect(bars[0]?.parts.map(({ key, kb }) => [key, kb])).toEqual([
      ["up", 5000],
      ["down", 200],
    ]);
  });

  it("show what has no direction as a part of its own", () => {
    const { series, bars } = split([row("2026-11-20", 1000, { upKb: 300 })]);
    expect(series.map(({ key }) => key)).toEqual(["up", "down", "undirected"]);
    expect(bars[0]?.parts.map(({ key, kb }) => [key, kb])).toEqual([
      ["up", 300],
      ["undirected", 700],
    ]);
  });
});

describe("names", () => {
  it.each([
    ["AT&T", "United States", "AT&T (United States)"],
    ["AT&T", null, "AT&T"],
    [null, "Japan", "? (Japan)"],
  ])("of network %s in %s", (network, country, name) => {
    expect(networkName({ network, country }, "?")).toBe(name);
  });

  it("of days and months below the bars", () => {
    expect([tickOf("2026-11-02"), tickOf("2026-11")]).toEqual(["11/2", "2026/11"]);
  });
});
