import { expect, it } from "vitest";
import { compareUsage } from "@/lib/domain/usage/compare-usage";
import { summariseUsage } from "@/lib/domain/usage/summarise-usage";

const range = { by: "day", from: "2026-11-01", to: "2026-11-02" } as const;
const summary = (...figures: [string, number][]) =>
  summariseUsage(
    figures.map(([date, totalKb]) => ({
      date,
      totalKb,
      upKb: null,
      downKb: null,
      country: "Japan",
      network: "NTT DoCoMo, Inc.",
    })),
    range,
    "2026-11-30",
  );

it("gives each line's part of what all used together", () => {
  const { totalKb, lines } = compareUsage([
    { imsi: "1", summary: summary(["2026-11-01", 300], ["2026-11-02", 300]) },
    { imsi: "2", summary: summary(["2026-11-01", 200]) },
  ]);
  expect(totalKb).toBe(800);
  expect(lines).toEqual([
    { imsi: "1", totalKb: 600, share: 0.75, gaps: 0, unread: 0 },
    { imsi: "2", totalKb: 200, share: 0.25, gaps: 1, unread: 0 },
  ]);
});

it("gives a line without figures no part, and does not take it for zero", () => {
  const { totalKb, lines } = compareUsage([
    { imsi: "1", summary: summary() },
    { imsi: "2", summary: summary(["2026-11-01", 5]) },
  ]);
  expect(totalKb).toBe(5);
  expect(lines[0]).toEqual({ imsi: "1", totalKb: null, share: null, gaps: 2, unread: 0 });
  expect(lines[1]?.share).toBe(1);
});

it("has no parts where nothing was used", () => {
  expect(compareUsage([{ imsi: "1", summary: summary(["2026-11-01", 0]) }])).toEqual({
    totalKb: 0,
    lines: [{ imsi: "1", totalKb: 0, share: null, gaps: 1, unread: 0 }],
  });
  expect(compareUsage([{ imsi: "1", summary: summary() }]).totalKb).toBeNull();
});
