import { describe, expect, it } from "vitest";
import { valueAxis } from "./value-axis";

const MB = 1024;
const GB = 1048576;

describe("the axis of a chart", () => {
  it.each([
    [0, "MB", ["0", "1"]],
    [1, "KB", ["0", "1"]],
    [3, "KB", ["0", "1", "2", "3"]],
    [700, "KB", ["0", "200", "400", "600", "800"]],
    [1000, "KB", ["0", "500", "1,000"]],
    [MB, "MB", ["0", "0.5", "1"]],
    [36 * MB, "MB", ["0", "10", "20", "30", "40"]],
    [812.4 * MB, "MB", ["0", "500", "1,000"]],
    [GB, "GB", ["0", "0.5", "1"]],
    [1.5 * GB, "GB", ["0", "0.5", "1", "1.5"]],
    [500 * GB, "GB", ["0", "200", "400", "600"]],
  ])("for up to %d KB counts in %s", (maxKb, unit, labels) => {
    const axis = valueAxis(maxKb);
    expect(axis.unit).toBe(unit);
    expect(axis.ticks.map(({ label }) => label)).toEqual(labels);
  });

  it("places its ticks in KB, in powers of two", () => {
    expect(valueAxis(1.5 * GB)).toMatchObject({
      topKb: 1572864,
      ticks: [{ kb: 0 }, { kb: 524288 }, { kb: 1048576 }, { kb: 1572864 }],
    });
  });
});
