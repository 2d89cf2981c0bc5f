import { describe, expect, it } from "vitest";
import { type Candidate, matchRow } from "@/lib/domain/completions/match-row";
import type { UsableFields } from "@/lib/domain/completions/read-row";
import type { OrderState } from "@/lib/domain/orders/schemas";

const EID = "11112222333344445555666677778888";
const OTHER_EID = "11112222333344445555666677779999";

/** Placed at 14:00 of 22 November 2026 in Japan. */
const order = (state: OrderState, rest: Partial<Candidate> = {}): Candidate => ({
  id: "order",
  deliveryCode: "AB12CD34EF",
  eid: EID,
  state,
  placedAt: new Date("2026-11-22T05:00:00Z"),
  sendings: 0,
  lastSendingAt: null,
  ...rest,
});
const row = (rest: Partial<UsableFields> = {}): UsableFields => ({
  deliveryCode: "AB12CD34EF",
  eid: EID,
  outcome: "completed",
  ...rest,
});
const verdict = (fields: UsableFields, orders: Candidate[], sameBefore?: string) => {
  const match = matchRow(fields, orders, sameBefore);
  if (match.result === "matched") return ["matched", match.order.id, match.from];
  if (match.result === "late") return ["late", match.order.id, match.problem];
  if (match.result === "duplicate") return ["duplicate", match.orderId];
  return [match.result, match.problem];
};

describe("a row whose order waits for it", () => {
  it.each(["accepted", "unknown"] as const)("is matched when that is %s", (state) => {
    const waiting = [order(state)];
    const matched = ["matched", "order", state];
    expect(verdict(row(), waiting)).toEqual(matched);
    expect(verdict(row({ eid: undefined }), waiting)).toEqual(matched);
    expect(verdict(row({ deliveryCode: undefined }), waiting)).toEqual(matched);
    expect(verdict(row({ outcome: "failed" }), waiting)).toEqual(matched);
  });

  it("is matched with it, and not with an earlier order for the same EID", () => {
    const before = order("failed", { id: "before", deliveryCode: "ZZ12CD34EF" });
    expect(verdict(row({ deliveryCode: undefined }), [before, order("accepted")])).toEqual([
      "matched",
      "order",
      "accepted",
    ]);
  });

  it("is matched with the one of its EID where staff gave several the same delivery code", () => {
    const twin = order("accepted", { id: "twin", eid: OTHER_EID });
    expect(verdict(row(), [twin, order("accepted")])).toEqual(["matched", "order", "accepted"]);
    expect(verdict(row({ eid: undefined }), [twin, order("accepted")])).toEqual([
      "unknown",
      "several_orders",
    ]);
  });
});

describe("a row with a delivery code that several orders have, and no EID", () => {
  const alone = row({ eid: undefined });
  const twin = (state: OrderState, placedAt = "2026-11-22T05:00:00Z") =>
    order(state, { id: "twin", eid: OTHER_EID, placedAt: new Date(placedAt) });

  it.each(["completed", "failed", "rejected", "cancelled", "queued"] as const)(
    "is for a person, also when the other one is %s",
    (state) => {
      expect(verdict(alone, [twin(state), order("accepted")])).toEqual([
        "unknown",
        "several_orders",
      ]);
    },
  );

  it("is matched when the other one was placed after the row's own times", () => {
    const timed = { ...alone, completedAt: "2026/11/22 14:20:00" };
    const later = twin("accepted", "2026-11-22T06:00:00Z");
    expect(verdict(timed, [later, order("accepted")])).toEqual(["matched", "order", "accepted"]);
  });
});

describe("a row about an order that was sent more than once", () => {
  /** Sent last at 15:00:00.700 of that day in Japan. */
  const again = (state: OrderState) =>
    order(state, { sendings: 2, lastSendingAt: new Date("2026-11-22T06:00:00.700Z") });
  const failed = (rest: Partial<UsableFields> = {}) => row({ outcome: "failed", ...rest });

  it.each<Partial<UsableFields>>([
    {},
    { completedAt: "2026/11/22 14:59:59" },
    { completedAt: "2026/11/22" },
    { requestedAt: "2026/11/22 14:10:00", completedAt: "2026/11/22 15:10:00" },
  ])("says nothing of the last sending when it failed at %j", (times) => {
    for (const state of ["accepted", "unknown", "queued"] as const) {
      expect(verdict(failed(times), [again(state)])).toEqual(["unknown", "earlier_sending"]);
    }
  });

  it.each<Partial<UsableFields>>([
    { requestedAt: "2026/11/22 15:00:00" },
    { completedAt: "2026/11/22 15:10:00" },
    { requestedAt: "2026/11/22 15:00:01", completedAt: "2026/11/22 15:10:00" },
  ])("fails it when its times are since the last sending: %j", (times) => {
    expect(verdict(failed(times), [again("accepted")])).toEqual(["matched", "order", "accepted"]);
  });

  it("completes it, whichever sending it is about", () => {
    const old = row({ requestedAt: "2026/11/22 14:10:00", completedAt: "2026/11/22 14:20:00" });
    expect(verdict(old, [again("accepted")])).toEqual(["matched", "order", "accepted"]);
  });

  it("is matched while that waits to be sent again", () => {
    const once = order("queued", { sendings: 1, lastSendingAt: new Date("2026-11-22T05:01:00Z") });
    expect(verdict(row(), [once])).toEqual(["matched", "order", "queued"]);
    expect(verdict(failed(), [once])).toEqual(["matched", "order", "queued"]);
  });
});

describe("the same row again", () => {
  const byEid = row({ deliveryCode: undefined });
  const first = order("failed", { id: "first", deliveryCode: "ZZ12CD34EF" });

  it("is a duplicate when no other order waits", () => {
    expect(verdict(byEid, [first], "first")).toEqual(["duplicate", "first"]);
    expect(verdict(byEid, [first, order("queued")], "first")).toEqual(["duplicate", "first"]);
    expect(verdict(byEid, [first, order("completed")], "first")).toEqual(["duplicate", "first"]);
  });

  it.each(["accepted", "unknown", "sending"] as const)(
    "is for a person when another order is %s and no second tells them apart",
    (state) => {
      for (const fields of [byEid, { ...byEid, completedAt: "2026/11/22" }]) {
        expect(verdict(fields, [first, order(state)], "first")).toEqual([
          "unknown",
          "same_row_before",
        ]);
      }
    },
  );

  it("is a duplicate when it names the second of its end", () => {
    const timed = { ...byEid, completedAt: "2026/11/22 14:20:00" };
    expect(verdict(timed, [first, order("accepted")], "first")).toEqual(["duplicate", "first"]);
  });
});

describe("a row that contradicts itself or its order", () => {
  it("has the delivery code of one order and the EID of another", () => {
    const other = order("accepted", { id: "other", deliveryCode: "ZZ12CD34EF", eid: OTHER_EID });
    expect(verdict(row({ eid: OTHER_EID }), [order("accepted"), other])).toEqual([
      "unknown",
      "code_and_eid_differ",
    ]);
  });

  it("has the delivery code of an order, and an EID that no order has", () => {
    expect(verdict(row({ eid: OTHER_EID }), [order("accepted")])).toEqual([
      "unknown",
      "code_and_eid_differ",
    ]);
  });

  it("has the EID of an order, and a delivery code that nobody here sent", () => {
    expect(verdict(row({ deliveryCode: "NOTOURS" }), [order("accepted")])).toEqual([
      "unknown",
      "code_and_eid_differ",
    ]);
  });
});

describe("a row without an order to settle", () => {
  it("has none", () => {
    expect(verdict(row(), [])).toEqual(["unknown", "no_order"]);
  });

  it.each([
    ["queued", "not_sent_yet"],
    ["awaiting_approval", "not_sent_yet"],
    ["sending", "being_sent"],
  ] as const)("waits while the order is %s", (state, problem) => {
    expect(verdict(row(), [order(state)])).toEqual(["unknown", problem]);
  });

  it("does not wait for an order that was never sent, when another one ended", () => {
    const done = order("completed", { id: "done" });
    const queued = order("queued", { placedAt: new Date("2026-11-22T06:00:00Z") });
    expect(verdict(row(), [done, queued])).toEqual(["late", "done", "late_agrees"]);
  });

  it.each(["rejected", "cancelled"] as const)(
    "that says completed never goes to a %s order while another may still be sent",
    (state) => {
      const ended = order(state, { id: "ended", deliveryCode: "ZZ12CD34EF" });
      const byEid = row({ deliveryCode: undefined });
      expect(verdict(byEid, [ended, order("queued")])).toEqual(["unknown", "not_sent_yet"]);
      expect(verdict(byEid, [ended])).toEqual(["late", "ended", "late_contradicts"]);
    },
  );

  it.each([
    ["completed", "completed", "late_agrees"],
    ["completed", "failed", "late_contradicts"],
    ["failed", "failed", "late_agrees"],
    ["failed", "completed", "late_contradicts"],
    ["rejected", "failed", "late_agrees"],
    ["rejected", "completed", "late_contradicts"],
    ["cancelled", "completed", "late_contradicts"],
  ] as const)("is late when the order is %s and the row says %s: %s", (state, outcome, problem) => {
    expect(verdict(row({ outcome }), [order(state)])).toEqual(["late", "order", problem]);
  });
});

describe("a row's own times", () => {
  it.each(["2026/11/22 13:54:00", "2026-11-22T13:54:59", "20261121", "2026/11/21"])(
    "%s is before the order was placed, so another request is meant",
    (completedAt) => {
      expect(verdict(row({ completedAt }), [order("accepted")])).toEqual([
        "unknown",
        "older_than_order",
      ]);
      expect(verdict(row({ requestedAt: completedAt }), [order("accepted")])).toEqual([
        "unknown",
        "older_than_order",
      ]);
    },
  );

  it.each([
    "2026/11/22 13:55:00",
    "2026/11/22 14:20",
    "2026/11/22",
    "20261122142000",
    "soon",
    "2026/02/30",
  ])("%s is not", (completedAt) => {
    expect(verdict(row({ completedAt }), [order("accepted")])).toEqual([
      "matched",
      "order",
      "accepted",
    ]);
  });

  it("tell an earlier order for the same EID from the one that waits", () => {
    const done = order("completed", {
      id: "done",
      deliveryCode: "ZZ12CD34EF",
      placedAt: new Date("2026-11-01T05:00:00Z"),
    });
    const again = row({ deliveryCode: undefined, completedAt: "2026/11/01 14:30:00" });
    expect(verdict(again, [done, order("accepted")])).toEqual(["late", "done", "late_agrees"]);
  });
});
