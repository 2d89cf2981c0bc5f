import { expect, it } from "vitest";
import { repetitionOf } from "@/lib/domain/orders/repetition";

it.each([
  // An active line is activated no more, a sleeping one not paused: the carrier's own state rules.
  ["icm.activate", { profileStatus: "active" }, "refused"],
  ["icm.activate", { profileStatus: "inactive" }, "taken"],
  ["icm.suspend", { profileStatus: "sleeping" }, "refused"],
  ["icm.suspend", { profileStatus: "active" }, "taken"],
  ["icm.resume", { profileStatus: "active" }, "refused"],
  ["icm.icgw", { profileStatus: "active", icgw: true }, "refused"],
  ["icm.plan_change", { profileStatus: "active" }, "sets"],
  ["icm.address_change", { profileStatus: "active", cn: true }, "sets"],
  ["icm.activate", null, "unread"],
  ["icm.top_up", { profileStatus: "active" }, "adds"],
  ["icm.comment", null, "overwrites"],
  ["freebit.mnp", null, "eid"],
] as const)("once more, %s of a line that is %j is %s", (kind, line, expected) => {
  expect(repetitionOf(kind, line)).toBe(expected);
});
