import { expect, it } from "vitest";
import { isClosed, isDueOnceMore, isFinal } from "@/lib/domain/usage/closed-periods";

it.each([
  ["day", "2026-11-22", "2026-11-22", false],
  ["day", "2026-11-21", "2026-11-22", false],
  // It ended at the midnight that begins the 21st: on the 22nd that may be 24 hours ago.
  ["day", "2026-11-20", "2026-11-22", false],
  ["day", "2026-11-19", "2026-11-22", true],
  ["day", "2026-12-30", "2027-01-01", false],
  ["day", "2026-12-29", "2027-01-01", true],
  ["month", "2026-11", "2026-11-30", false],
  ["month", "2026-10", "2026-11-01", false],
  ["month", "2026-10", "2026-11-02", false],
  ["month", "2026-10", "2026-11-03", true],
  ["month", "2026-02", "2026-03-03", true],
  ["month", "2026-12", "2027-01-03", true],
] as const)("the %s %s, seen on %s, is closed: %s", (by, date, today, closed) => {
  expect(isClosed(by, date, today)).toBe(closed);
});

it.each([
  // The 1st ends at the midnight that begins the 2nd; a week later the 9th begins.
  ["day", "2026-11-01", "2026-11-04", "2026-11-08", false],
  ["day", "2026-11-01", "2026-11-04", "2026-11-09", true],
  ["day", "2026-11-01", "2026-11-08", "2026-11-09", true],
  ["day", "2026-11-01", "2026-11-09", "2026-11-10", false],
  ["day", "2026-11-01", "2026-11-09", "2027-03-01", false],
  // Nobody looked in the second week.
  ["day", "2026-11-01", "2026-11-05", "2027-03-01", true],
  ["month", "2026-10", "2026-11-03", "2026-11-07", false],
  ["month", "2026-10", "2026-11-03", "2026-11-08", true],
  ["month", "2026-10", "2026-11-08", "2026-11-09", false],
  ["month", "2026-12", "2027-01-04", "2027-01-08", true],
] as const)(
  "the %s %s, read on %s, is asked for once more on %s: %s",
  (by, date, readOn, today, due) => {
    expect(isDueOnceMore(by, date, readOn, today)).toBe(due);
  },
);

it.each([
  // The 1st ends at the midnight that begins the 2nd; a week later the 9th begins.
  ["day", "2026-11-01", "2026-11-04", false],
  ["day", "2026-11-01", "2026-11-08", false],
  ["day", "2026-11-01", "2026-11-09", true],
  ["month", "2026-10", "2026-11-07", false],
  ["month", "2026-10", "2026-11-08", true],
  ["month", "2026-12", "2027-01-07", false],
  ["month", "2026-12", "2027-01-08", true],
] as const)("the %s %s, read on %s, is final: %s", (by, date, readOn, final) => {
  expect(isFinal(by, date, readOn)).toBe(final);
});
