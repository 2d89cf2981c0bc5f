import { expect, it } from "vitest";
import { isClosed } from "@/lib/domain/usage/closed-periods";

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
