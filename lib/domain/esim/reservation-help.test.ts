import { describe, expect, it } from "vitest";
import { losingCarrier, reservationDays } from "@/lib/domain/esim/reservation-help";

const today = "2026-11-22";

describe("the days left of 15, the day of issue included", () => {
  it.each([
    ["2026-11-22", "2026-12-06", 15, false, false],
    ["2026-11-21", "2026-12-05", 14, false, false],
    ["2026-11-20", "2026-12-04", 13, false, false],
    ["2026-11-17", "2026-12-01", 10, false, false],
    ["2026-11-16", "2026-11-30", 9, true, false],
    ["2026-11-09", "2026-11-23", 2, true, false],
    ["2026-11-08", "2026-11-22", 1, true, false],
    ["2026-11-07", "2026-11-21", 0, false, true],
    ["2026-10-01", "2026-10-15", -37, false, true],
  ])("issued on %s: until %s, %i left", (issuedOn, until, left, few, expired) => {
    expect(reservationDays(issuedOn, today)).toEqual({ until, left, few, expired, future: false });
  });

  it("goes over the end of February of a leap year", () => {
    expect(reservationDays("2028-02-20", "2028-02-29")).toMatchObject({
      until: "2028-03-05",
      left: 6,
    });
  });

  it("says so when the day of issue has not come yet", () => {
    expect(reservationDays("2026-11-23", today)).toMatchObject({ future: true });
  });

  it.each(["", "2026-11", "2026-02-30", "20261122", "x"])("%j is no day", (issuedOn) => {
    expect(reservationDays(issuedOn, today)).toBeNull();
  });
});

describe("who issued a reservation number", () => {
  it.each([
    ["1101201234", "docomo"],
    ["1201201234", "au"],
    ["1301201234", "softbank"],
    ["1601201234", "phs"],
    ["11", "docomo"],
    ["1401201234", null],
    ["9901201234", null],
    ["1", null],
    ["", null],
  ])("%j: %s", (reserveNumber, carrier) => {
    expect(losingCarrier(reserveNumber)).toBe(carrier);
  });
});
