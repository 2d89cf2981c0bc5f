import { describe, expect, it } from "vitest";
import type { LineShown } from "@/components/profile-changes/change-line";
import { type PlanChangeValues, planChangeDraft, planChangeValues } from "./plan-change-values";

const names = { imsi: "440130000096020", hsn: "013AAA002A" };

const offers = {
  upStreamPlan: "fixed" as const,
  payg: [0, 1024, 51200],
  paygDedicated: [0, 1024],
  fixed: [3072, 1048576],
  upStream: [
    { up: 3145728, down: 512000 },
    { up: 157286400, down: 1048576 },
  ],
};

function line(shown: Partial<LineShown>) {
  const none = { limit: null, upLimit: null, downLimit: null, cn: false, icgw: false };
  const addresses = { cnActIpAddress: null, cnSbyIpAddress: null };
  return {
    ...names,
    shown: { profileStatus: "active", plan: "payg", ...none, ...addresses, ...shown },
  };
}

const opened = (shown: Partial<LineShown>, changes: Partial<PlanChangeValues> = {}) =>
  planChangeDraft({ ...planChangeValues(line(shown), offers), ...changes });

describe("the form of a plan change", () => {
  it.each([
    [
      { plan: "payg", limit: 0 },
      { plan: "payg", limit: 0 },
    ],
    [
      { plan: "fixed", limit: 1048576 },
      { plan: "fixed", limit: 1048576 },
    ],
    [
      { plan: "upStream", upLimit: 157286400, downLimit: 1048576 },
      { plan: "fixed", upStream: true, upLimit: 157286400, downLimit: 1048576 },
    ],
  ])("begins with the plan that the line has: %j", (shown, body) => {
    expect(opened(shown).request).toEqual({ ...names, ...body });
  });

  it("asks for a limit anew where the line's is no longer offered", () => {
    const draft = opened({ plan: "fixed", limit: 999 });
    expect(draft.body).toEqual({ ...names, plan: "fixed" });
    expect(draft.problems).toEqual([{ name: "limit", message: "requiredChoice" }]);
  });

  it("chooses nothing for a plan that nobody knows", () => {
    expect(opened({ plan: "night", limit: 1024 }).problems).toEqual([
      { name: "plan", message: "requiredChoice" },
    ]);
  });

  it("sends dedicatedPlan with payg, and leaves it out when it is off", () => {
    const shown = { plan: "payg", limit: 1024 };
    expect(opened(shown, { dedicatedPlan: true }).body).toEqual({
      ...names,
      plan: "payg",
      limit: 1024,
      dedicatedPlan: true,
    });
    expect(opened(shown).body).toEqual({ ...names, plan: "payg", limit: 1024 });
  });

  it("shows as much of the upload rate as is chosen, and what is missing", () => {
    const draft = opened({ plan: "payg", limit: 0 }, { plan: "upStream", upLimit: "3145728" });
    expect(draft.body).toEqual({ ...names, plan: "fixed", upStream: true, upLimit: 3145728 });
    expect(draft.problems).toEqual([{ name: "downLimit", message: "requiredChoice" }]);
  });

  it("begins with what a corrected request asked for", () => {
    const asked = { ...names, plan: "fixed", limit: 3072 };
    const values = planChangeValues(line({ plan: "payg", limit: 0 }), offers, asked);
    expect(planChangeDraft(values).request).toEqual(asked);
  });
});
