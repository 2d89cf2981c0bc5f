import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  japanDate,
  listDays,
  listMonths,
  showJapanDate,
  showJapanTime,
} from "./japan";

describe.each(["UTC", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati"])(
  "Japan's calendar on a machine set to %s",
  (zone) => {
    beforeAll(() => {
      vi.stubEnv("TZ", zone);
    });
    afterAll(() => {
      vi.unstubAllEnvs();
    });

    it("really runs in that zone", () => {
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    });

    it("begins a day at 15:00 UTC", () => {
      expect(japanDate("2026-11-21T14:59:59.999Z")).toBe("2026-11-21");
      expect(japanDate("2026-11-21T15:00:00.000Z")).toBe("2026-11-22");
    });

    it("shows a moment in Japan time", () => {
      expect(showJapanTime("2026-11-22T05:02:31Z")).toBe("2026/11/22 14:02");
      expect(showJapanTime(new Date("2026-11-22T05:02:31Z"), "second")).toBe("2026/11/22 14:02:31");
    });

    it("adds days over ends of months, leap days and New York's clock changes", () => {
      expect(addDays("2026-11-30", 1)).toBe("2026-12-01");
      expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
      expect(addDays("2026-03-08", 1)).toBe("2026-03-09");
      expect(addDays("2026-11-01", -1)).toBe("2026-10-31");
    });

    it("adds months over years", () => {
      expect(addMonths("2026-11", 2)).toBe("2027-01");
      expect(addMonths("2026-01", -1)).toBe("2025-12");
      expect(addMonths("2026-11", -12)).toBe("2025-11");
    });

    it("lists the days of a range, both ends included", () => {
      expect(listDays("2026-02-27", "2026-03-02")).toEqual([
        "2026-02-27",
        "2026-02-28",
        "2026-03-01",
        "2026-03-02",
      ]);
      expect(listDays("2026-11-22", "2026-11-22")).toEqual(["2026-11-22"]);
      expect(listDays("2026-11-22", "2026-11-21")).toEqual([]);
    });

    it("lists the months of a range, both ends included", () => {
      expect(listMonths("2026-11", "2027-01")).toEqual(["2026-11", "2026-12", "2027-01"]);
      expect(listMonths("2026-11", "2026-10")).toEqual([]);
    });

    it("counts the days between two dates", () => {
      expect(daysBetween("2026-11-22", "2026-12-04")).toBe(12);
      expect(daysBetween("2026-12-04", "2026-11-22")).toBe(-12);
    });
  },
);

describe("what is not a date", () => {
  it.each(["2026-02-30", "2026-13-01", "2026/11/22", "22-11-2026", ""])("refuses %j", (text) => {
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });

  it("refuses a moment that is none", () => {
    expect(() => japanDate("yesterday")).toThrow(RangeError);
  });
});

describe("a date as text", () => {
  it("is written with slashes, day or month", () => {
    expect(showJapanDate("2026-11-22")).toBe("2026/11/22");
    expect(showJapanDate("2026-11")).toBe("2026/11");
  });
});
