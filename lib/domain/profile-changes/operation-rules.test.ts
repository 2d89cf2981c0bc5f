import { describe, expect, it } from "vitest";
import { offeredOperations } from "@/lib/domain/profile-changes/offered-operations";
import {
  type LineFacts,
  type Obstacle,
  type Operation,
  obstacleTo,
} from "@/lib/domain/profile-changes/operation-rules";

/** An active line on the closed network, 定額, without ICGW. */
const line: LineFacts = {
  profileStatus: "active",
  cn: true,
  icgw: false,
  icgwInProgress: false,
  plan: "fixed",
  topUpPlans: ["fixed"],
};

const yes = null;
const no = "state";

/** Written by hand: 開通 of an inactive line, 休止 and changes of an active one, 再開 of a sleeping one. */
const TABLE: [string, Record<Operation, Obstacle | null>][] = [
  [
    "inactive",
    {
      activate: yes,
      suspend: no,
      resume: no,
      planChange: no,
      addressChange: no,
      icgw: no,
      topUp: no,
      comment: yes,
    },
  ],
  [
    "active",
    {
      activate: no,
      suspend: yes,
      resume: no,
      planChange: yes,
      addressChange: yes,
      icgw: yes,
      topUp: yes,
      comment: yes,
    },
  ],
  [
    "sleeping",
    {
      activate: no,
      suspend: no,
      resume: yes,
      planChange: no,
      addressChange: no,
      icgw: no,
      topUp: no,
      comment: yes,
    },
  ],
  [
    "suspend",
    {
      activate: no,
      suspend: no,
      resume: no,
      planChange: no,
      addressChange: no,
      icgw: no,
      topUp: no,
      comment: yes,
    },
  ],
  [
    "delete",
    {
      activate: no,
      suspend: no,
      resume: no,
      planChange: no,
      addressChange: no,
      icgw: no,
      topUp: no,
      comment: no,
    },
  ],
];

describe("the state table", () => {
  it.each(TABLE)("of a line that is %s", (profileStatus, expected) => {
    const found = offeredOperations({ ...line, profileStatus, busy: false, mayOperate: true });
    expect(Object.fromEntries(found.map((one) => [one.operation, one.hindrance]))).toEqual(
      expected,
    );
  });

  it.each(["migrating", "ACTIVE", "", "constructor", "toString"])(
    "takes the unknown state %j for reading only, and says that it is unknown",
    (profileStatus) => {
      const found = offeredOperations({ ...line, profileStatus, busy: false, mayOperate: true });
      expect(new Set(found.map(({ hindrance }) => hindrance))).toEqual(new Set(["unknown_state"]));
    },
  );

  it("offers nothing for a line that was never read", () => {
    const found = offeredOperations({ profileStatus: null, busy: false, mayOperate: true });
    expect(new Set(found.map(({ hindrance }) => hindrance))).toEqual(new Set(["not_read"]));
  });
});

describe("a line that was not read since an order changed it", () => {
  it.each(["inactive", "active", "sleeping", "suspend", "delete", "migrating"])(
    "is read first, whatever it showed: %s",
    (profileStatus) => {
      const outdated = { ...line, profileStatus, outdatedBy: "K7M2PQRSTU" };
      for (const operation of ["activate", "suspend", "resume", "planChange", "topUp"] as const) {
        expect(obstacleTo(operation, outdated)).toBe("outdated");
      }
    },
  );

  it("takes a comment all the same", () => {
    expect(obstacleTo("comment", { ...line, outdatedBy: "K7M2PQRSTU" })).toBeNull();
  });
});

describe("a line's own facts", () => {
  it.each([
    ["addressChange", { cn: false }, "no_cn"],
    ["addressChange", { cn: null }, "no_cn"],
    ["icgw", { icgw: true }, "has_icgw"],
    ["icgw", { icgwInProgress: true }, "icgw_in_progress"],
    ["icgw", { icgw: true, icgwInProgress: true }, "icgw_in_progress"],
    ["topUp", { plan: "payg" }, "plan_without_top_up"],
    ["topUp", { plan: "upStream" }, "plan_without_top_up"],
    ["topUp", { plan: null }, "plan_without_top_up"],
    ["topUp", { plan: "payg", topUpPlans: undefined }, null],
    ["suspend", { notOffered: ["suspend"] }, "not_offered"],
    ["comment", { notOffered: ["comment"] }, "not_offered"],
    ["suspend", { notOffered: ["icgw"] }, null],
  ] as const)("for %s of a line with %j: %s", (operation, facts, obstacle) => {
    expect(obstacleTo(operation, { ...line, ...facts })).toBe(obstacle);
  });
});

describe("what is offered to a person", () => {
  it("is nothing while an order holds the line, and the line's own reason goes before", () => {
    const found = offeredOperations({ ...line, busy: true, mayOperate: true });
    const of = Object.fromEntries(found.map((one) => [one.operation, one.hindrance]));
    expect(of).toMatchObject({ suspend: "busy", planChange: "busy", activate: "state" });
  });

  it("is nothing to whom may not operate, whatever the line's state", () => {
    const found = offeredOperations({ ...line, busy: true, mayOperate: false });
    expect(new Set(found.map(({ hindrance }) => hindrance))).toEqual(new Set(["not_allowed"]));
  });
});
