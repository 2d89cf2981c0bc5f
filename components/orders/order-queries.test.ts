import { describe, expect, it } from "vitest";
import { listInterval, orderInterval } from "./order-queries";

describe("how soon an order is read again", () => {
  it.each([
    [0, 1_500],
    [39, 1_500],
    [40, 5_000],
    [99, 5_000],
    [100, 15_000],
  ])("after %i readings", (reads, ms) => {
    expect(orderInterval(false, reads)).toBe(ms);
  });

  it("is seldom, not never, once it is settled: others correct it", () => {
    expect(orderInterval(true, 0)).toBe(30_000);
    expect(orderInterval(true, 500)).toBe(30_000);
  });
});

describe("how soon the list is read again", () => {
  const active = ["queued", "unknown"];

  it("is soon while one of its orders is under way", () => {
    expect(listInterval([{ state: "completed" }, { state: "queued" }], active)).toBe(4_000);
  });

  it("is later, not never, while none is: others place orders", () => {
    expect(listInterval([{ state: "completed" }], active)).toBe(10_000);
    expect(listInterval([], active)).toBe(10_000);
  });
});
