import { describe, expect, it } from "vitest";
import { japanTime, utcTime } from "@/lib/upstream/instant";

describe("the carriers' times", () => {
  it("are Japan time where they name no zone", () => {
    expect(japanTime.parse("2023-11-02T00:00:00").toISOString()).toBe("2023-11-01T15:00:00.000Z");
    expect(japanTime.parse("2023-10-19 10:13:21").toISOString()).toBe("2023-10-19T01:13:21.000Z");
  });

  it("are of the zone that they name", () => {
    expect(japanTime.parse("2023-11-02T00:00:00Z").toISOString()).toBe("2023-11-02T00:00:00.000Z");
    expect(japanTime.parse("2023-11-02T00:00:00+0100").toISOString()).toBe(
      "2023-11-01T23:00:00.000Z",
    );
  });

  it("are UTC at Keystone, with microseconds", () => {
    expect(utcTime.parse("2024-05-01T12:34:56.123456Z").toISOString()).toBe(
      "2024-05-01T12:34:56.123Z",
    );
    expect(utcTime.parse("2024-05-01T12:34:56").toISOString()).toBe("2024-05-01T12:34:56.000Z");
  });

  it.each([
    "",
    "2023-11-02",
    "2023-02-30T00:00:00",
    "2023-11-02T24:00:00",
    "2023-13-01 00:00:00",
    "yesterday",
  ])("%j is not a time", (text) => {
    expect(japanTime.safeParse(text).success).toBe(false);
  });
});
