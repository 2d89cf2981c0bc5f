import { expect, it } from "vitest";
import { callSpans } from "@/lib/domain/usage/call-spans";
import { listDays, listMonths } from "@/lib/time/japan";

it("asks for 90 days in three calls of at most 31 days", () => {
  expect(callSpans("day", listDays("2026-08-25", "2026-11-22"))).toEqual([
    { from: "2026-08-25", to: "2026-09-24" },
    { from: "2026-09-25", to: "2026-10-25" },
    { from: "2026-10-26", to: "2026-11-22" },
  ]);
});

it("asks for 36 months in three calls of twelve", () => {
  expect(callSpans("month", listMonths("2023-12", "2026-11"))).toEqual([
    { from: "2023-12", to: "2024-11" },
    { from: "2024-12", to: "2025-11" },
    { from: "2025-12", to: "2026-11" },
  ]);
});

it("takes dates that lie apart together where one call covers them", () => {
  expect(
    callSpans("day", ["2026-02-02", "2026-02-20", "2026-03-04", "2026-03-05", "2026-11-22"]),
  ).toEqual([
    { from: "2026-02-02", to: "2026-03-04" },
    { from: "2026-03-05", to: "2026-03-05" },
    { from: "2026-11-22", to: "2026-11-22" },
  ]);
});

it("asks nothing for no dates", () => {
  expect(callSpans("month", [])).toEqual([]);
});
