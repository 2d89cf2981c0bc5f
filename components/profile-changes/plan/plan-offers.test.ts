import { describe, expect, it } from "vitest";
import { downLimits, toPlanOffers, upLimits } from "./plan-offers";

/** 料金プラン参照API's sample, shortened. */
const policies = [
  { plan: "payg", limit: [0, 1024, 31457280], dedicatedPlan: false },
  { plan: "fixed", limit: [3072, 52428800], dedicatedPlan: false },
  {
    plan: "upStream",
    limit: [
      { up: 3145728, down: 512000 },
      { up: 3145728, down: 1048576 },
      { up: 52428800, down: 512000 },
    ],
    dedicatedPlan: false,
  },
  { plan: "payg", limit: [0, 1024], dedicatedPlan: true },
];

describe("the choices of a plan", () => {
  const offers = toPlanOffers({ policies, upStreamPlan: "fixed" });

  it("are the carrier's, 0 KB included, and those of dedicatedPlan apart", () => {
    expect(offers.payg).toEqual([0, 1024, 31457280]);
    expect(offers.paygDedicated).toEqual([0, 1024]);
    expect(offers.fixed).toEqual([3072, 52428800]);
  });

  it("offer upload limits once, and the download limits that go with each", () => {
    expect(upLimits(offers)).toEqual([3145728, 52428800]);
    expect(downLimits(offers, "3145728")).toEqual([512000, 1048576]);
    expect(downLimits(offers, "52428800")).toEqual([512000]);
    expect(downLimits(offers, "")).toEqual([]);
  });

  it("leave out plans that a change cannot name", () => {
    const unknown = [{ plan: "night", limit: [1024], dedicatedPlan: false }];
    expect(toPlanOffers({ policies: unknown, upStreamPlan: "fixed" })).toEqual({
      upStreamPlan: "fixed",
      payg: [],
      paygDedicated: [],
      fixed: [],
      upStream: [],
    });
  });
});
