import { describe, expect, it } from "vitest";
import { groupPolicies, limitRows } from "@/lib/domain/plans/group-policies";

const payg = { plan: "payg", limit: [0, 1048576], dedicatedPlan: false };
const dedicated = { plan: "payg", limit: [0], dedicatedPlan: true };
const upStream = {
  plan: "upStream",
  limit: [{ up: 3145728, down: 512000 }],
  dedicatedPlan: false,
};
const unknown = { plan: "gold", limit: [1024], dedicatedPlan: true };

describe("the carrier's plans", () => {
  it("stand apart by what they are, an unknown one by itself whatever else it says", () => {
    expect(groupPolicies([unknown, payg, dedicated, upStream])).toEqual([
      { group: "standard", policies: [payg] },
      { group: "dedicated", policies: [dedicated] },
      { group: "upStream", policies: [upStream] },
      { group: "other", policies: [unknown] },
    ]);
  });

  it("have no caption above nothing", () => {
    expect(groupPolicies([payg]).map(({ group }) => group)).toEqual(["standard"]);
  });

  it("give one figure a row, or up and down", () => {
    expect(limitRows(payg)).toEqual({ paired: false, rows: [[0], [1048576]] });
    expect(limitRows(upStream)).toEqual({ paired: true, rows: [[3145728, 512000]] });
    expect(limitRows({ ...unknown, limit: [{ up: 2, down: 1 }] })).toEqual({
      paired: true,
      rows: [[2, 1]],
    });
  });
});
