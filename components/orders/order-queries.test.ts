import { describe, expect, it } from "vitest";
import { orderInterval } from "./order-queries";

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

  it("is never, once it is settled", () => {
    expect(orderInterval(true, 0)).toBe(false);
    expect(orderInterval(true, 500)).toBe(false);
  });
});
