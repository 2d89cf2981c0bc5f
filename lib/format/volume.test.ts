import { describe, expect, it } from "vitest";
import { formatExact, formatKilobytes, formatVolume } from "./volume";

describe("a volume as text", () => {
  it.each([
    [0, "0 KB"],
    [1, "1 KB"],
    [1023, "1,023 KB"],
    [1024, "1 MB"],
    [1025, "1 MB"],
    [1536, "1.5 MB"],
    [10240, "10 MB"],
    [102400, "100 MB"],
    [512000, "500 MB"],
    [831898, "812.4 MB"],
    [1048576, "1 GB"],
    [3145728, "3 GB"],
    [10181673, "9.71 GB"],
    [10485760, "10 GB"],
    [52428800, "50 GB"],
    [524288000, "500 GB"],
    [1073741824, "1,024 GB"],
  ])("%i KB is shown as %s", (kb, text) => {
    expect(formatVolume(kb)).toBe(text);
  });

  it("never shows 1,024 MB: what rounds up to it is 1 GB", () => {
    expect(formatVolume(1048575)).toBe("1 GB");
    expect(formatVolume(1048524)).toBe("1,023.9 MB");
  });

  it("keeps the sign of a correction", () => {
    expect(formatVolume(-1536)).toBe("-1.5 MB");
  });
});

describe("a volume with its exact number", () => {
  it.each([
    [0, "0 KB"],
    [812, "812 KB"],
    [1536, "1.5 MB (1,536 KB)"],
    [1048576, "1 GB (1,048,576 KB)"],
  ])("%i KB is shown as %s, nothing twice", (kb, text) => {
    expect(formatExact(kb)).toBe(text);
  });
});

describe("the exact number of KB", () => {
  it.each([
    [0, "0 KB"],
    [999, "999 KB"],
    [1048576, "1,048,576 KB"],
    [524288000, "524,288,000 KB"],
    [-2048, "-2,048 KB"],
  ])("%i is shown as %s", (kb, text) => {
    expect(formatKilobytes(kb)).toBe(text);
  });
});
