import { describe, expect, it } from "vitest";
import { planChangeRequest } from "@/lib/sandbox/icm/requests/changes";
import { notOffered } from "@/lib/testing/never-refused";

const line = { hsn: "013AAA0025", imsi: "440130000096015" };

function excused(plan: Record<string, unknown>): boolean {
  const body = { ...line, ...plan };
  const taken = planChangeRequest.safeParse(body);
  if (taken.success) throw new Error("the carrier takes it");
  return notOffered(body, taken.error);
}

describe("a refusal by the carrier's reading is excused", () => {
  it.each([
    { plan: "payg", limit: 1025 },
    { plan: "fixed", limit: 0 },
    { plan: "fixed", upStream: true, upLimit: 1, downLimit: 512000 },
  ])("for limits that no policy has: %j", (plan) => {
    expect(excused(plan)).toBe(true);
  });

  it.each([
    { plan: "payg" },
    { plan: "payg", limit: "1024" },
    { plan: "payg", limit: 10.5 },
    { plan: "payg", limit: -1 },
    { plan: "payg", limit: 1024, upLimit: 3145728 },
    { plan: "fixed", upStream: true, upLimit: 3145728 },
    { plan: "fixed", upStream: true, downLimit: 512000 },
    { plan: "fixed", upStream: true, upLimit: "3145728", downLimit: 512000 },
    { plan: "fixed", upStream: true, upLimit: 3145728, downLimit: 512000, limit: 1025 },
    { plan: "fixed", limit: 1025, more: true },
  ])("for no other reason: %j", (plan) => {
    expect(excused(plan)).toBe(false);
  });
});
