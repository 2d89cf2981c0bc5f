import { describe, expect, it } from "vitest";
import { monthEnd } from "./month-end";

describe("the end of the month, in Japan", () => {
  it.each([
    ["in the middle of a month", "2026-11-15T03:00:00Z"],
    // 23:59 on the 29th in Japan.
    ["a minute before the last day begins", "2026-11-29T14:59:00Z"],
    // 00:00 on 1 December in Japan, still November in UTC.
    ["once the next month has begun", "2026-11-30T15:00:00Z"],
  ])("says nothing %s", (_when, now) => {
    expect(monthEnd(now)).toBeNull();
  });

  it.each([
    ["2026-11-29T15:00:00Z", "2026-11-30", "2026-12-01"],
    ["2026-11-30T14:59:59Z", "2026-11-30", "2026-12-01"],
    ["2026-12-31T03:00:00Z", "2026-12-31", "2027-01-01"],
    ["2028-02-29T03:00:00Z", "2028-02-29", "2028-03-01"],
    ["2027-02-28T03:00:00Z", "2027-02-28", "2027-03-01"],
  ])("warns on the last day of the month: %s", (now, sent, next) => {
    expect(monthEnd(now)).toEqual({ kind: "endOfMonth", sent, next });
  });

  it("warns of a time to send that is in the next month, be it minutes away", () => {
    // 23:50 on 30 November, and half an hour later.
    expect(monthEnd("2026-11-30T14:50:00Z", "2026-11-30T15:20:00Z")).toEqual({
      kind: "laterMonth",
      today: "2026-11-30",
      sent: "2026-12-01",
    });
    expect(monthEnd("2026-12-28T01:00:00Z", "2027-01-02T01:00:00Z")).toEqual({
      kind: "laterMonth",
      today: "2026-12-28",
      sent: "2027-01-02",
    });
  });

  it("warns of a time to send on this month's last day, and not of one before it", () => {
    expect(monthEnd("2026-11-25T01:00:00Z", "2026-11-30T01:00:00Z")).toEqual({
      kind: "endOfMonth",
      sent: "2026-11-30",
      next: "2026-12-01",
    });
    expect(monthEnd("2026-11-25T01:00:00Z", "2026-11-29T14:00:00Z")).toBeNull();
  });

  it("takes a time that has passed for now", () => {
    expect(monthEnd("2026-12-01T03:00:00Z", "2026-11-30T03:00:00Z")).toBeNull();
  });
});
