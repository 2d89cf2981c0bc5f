import { describe, expect, it } from "vitest";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import { mayHaveBeenApplied, stageOf, unclearBefore } from "./order-stage";

const NOON = "2026-11-22T03:00:00.000Z";
const noon = Date.parse(NOON);
const MINUTE = 60_000;

/** An order that came to `state` by `event` after attempts with these outcomes. */
function orderIn(
  state: string,
  { event = state, outcomes = [] }: { event?: string; outcomes?: (string | null)[] } = {},
): OrderDetail {
  return {
    id: "00000000-0000-4000-8000-000000000000",
    code: "ABCDEFGHJK",
    carrier: "icm",
    kind: "icm.activate",
    state,
    request: {},
    reason: null,
    previousOrderId: null,
    previous: null,
    customerReference: null,
    next: [],
    slowAfterMs: 60 * MINUTE,
    stop: null,
    outage: null,
    notBefore: null,
    placedBy: null,
    placedByName: null,
    placedAt: NOON,
    tid: null,
    answer: null,
    dueAt: null,
    sendCount: outcomes.length,
    followCount: 0,
    acceptedAt: state === "accepted" ? NOON : null,
    settledAt: null,
    changedAt: NOON,
    targets: [],
    sealedFields: [],
    attempts: outcomes.map((outcome, index) => ({
      id: String(index),
      orderId: "",
      number: index + 1,
      worker: "w",
      startedAt: NOON,
      leaseUntil: NOON,
      endedAt: NOON,
      outcome,
      evidence: null,
      lateEvidence: null,
    })),
    events: [
      {
        id: 1,
        orderId: "",
        at: NOON,
        fromState: event === "needs_person" ? state : null,
        toState: state,
        actorId: null,
        actorName: null,
        event,
        detail: {},
      },
    ],
  };
}

describe("what is said of an order", () => {
  it.each([
    ["one that nobody has sent", orderIn("queued", { event: "placed" }), "queued"],
    [
      "one that could not be sent",
      orderIn("queued", { event: "not_sent", outcomes: ["not_sent"] }),
      "queuedRetry",
    ],
    [
      "one that a person sends again",
      orderIn("queued", { event: "sent_again_by_person", outcomes: ["unknown"] }),
      "queuedAgain",
    ],
    [
      "one that could not be sent again",
      orderIn("queued", { event: "not_sent", outcomes: ["unknown", "not_sent"] }),
      "queuedAgainRetry",
    ],
    ["one whose answer was lost", orderIn("unknown", { outcomes: ["unknown"] }), "unknown"],
    [
      "one that was refused after an answer was lost",
      {
        ...orderIn("unknown", { event: "refused_after_doubt", outcomes: ["unknown", "rejected"] }),
        answer: { code: "http_status", status: 409, detail: "already active" },
      },
      "unknownRefused",
    ],
    ["one that was cancelled", orderIn("cancelled", { outcomes: ["not_sent"] }), "cancelled"],
    ["one that failed", orderIn("failed", { event: "transaction_failed" }), "failed"],
    [
      "one that a person failed",
      orderIn("failed", { event: "settled_by_person" }),
      "failedByPerson",
    ],
    ["one that the carrier refused", orderIn("rejected"), "rejected"],
    [
      "one that a person rejected",
      orderIn("rejected", { event: "settled_by_person" }),
      "rejectedByPerson",
    ],
    ["a state of a later version", orderIn("parked"), "unknown"],
  ])("fits %s", (_which, order, sentence) => {
    expect(stageOf(order, noon).now).toBe(sentence);
  });

  it("says that its carrier is stopped, and whether it can be cancelled meanwhile", () => {
    const stop = { carrier: "icm" as const, reason: "maintenance", since: NOON, byName: null };
    const waiting = { ...orderIn("queued", { event: "placed" }), stop };
    expect(stageOf(waiting, noon + 60 * MINUTE)).toMatchObject({
      now: "queuedStopped",
      todo: ["queuedStoppedDo"],
    });
    const again = orderIn("queued", { event: "sent_again_by_person", outcomes: ["unknown"] });
    expect(stageOf({ ...again, stop }, noon).todo).toEqual(["queuedStoppedAgainDo"]);
    const later = { ...waiting, notBefore: "2026-11-22T04:00:00.000Z" };
    expect(stageOf(later, noon)).toMatchObject({
      now: "queuedUntil",
      todo: ["queuedUntilDo", "stoppedToo"],
    });
  });

  it("asks about the worker when nothing was sent for more than two minutes", () => {
    const order = orderIn("queued", { event: "placed" });
    expect(stageOf(order, noon + 2 * MINUTE).todo).toEqual(["queuedDo"]);
    expect(stageOf(order, noon + 2 * MINUTE + 1).todo).toEqual(["queuedDo", "stuck"]);
  });

  it("sends staff to the carrier when an acceptance is more than an hour old", () => {
    const order = orderIn("accepted");
    expect(stageOf(order, noon + 60 * MINUTE).todo).toEqual(["acceptedDo"]);
    expect(stageOf(order, noon + 60 * MINUTE + 1).todo).toEqual(["acceptedDo", "acceptedSlow"]);
  });

  it("says that the program asks what became of it, until it has given that up", () => {
    const unknown = orderIn("unknown", { event: "answer_unclear" });
    const asking = { ...unknown, dueAt: NOON };
    expect(stageOf(asking, noon).todo).toEqual(["unknownLooking", "unknownDo"]);
    const given = orderIn("unknown", { event: "needs_person" });
    expect(stageOf(given, noon).todo).toEqual(["lookedForADay", "unknownDo"]);
    expect(stageOf(unknown, noon).todo).toEqual(["unknownDo"]);
    const accepted = orderIn("accepted", { event: "needs_person" });
    expect(stageOf(accepted, noon).todo).toEqual(["lookedForADay"]);
  });

  it("says that it waits for a carrier that is not reached or whose kind of order is held back, and whether it can be cancelled", () => {
    const down = { carrier: "icm", since: NOON, reason: "timeout", retryAt: null } as const;
    const outage = { ...down, kind: null };
    const waits = orderIn("queued", { event: "placed" });
    const shut = { now: "queuedShut", todo: ["queuedShutDo"] };
    expect(stageOf({ ...waits, outage }, noon)).toMatchObject(shut);
    const again = orderIn("queued", { event: "sent_again_by_person", outcomes: ["unknown"] });
    expect(stageOf({ ...again, outage }, noon).todo).toEqual(["queuedShutAgainDo"]);
    const ofKind = { ...down, kind: "icm.suspend" };
    const held = { now: "queuedHeld", todo: ["queuedHeldDo"] };
    expect(stageOf({ ...waits, outage: ofKind }, noon)).toMatchObject(held);
    expect(stageOf({ ...again, outage: ofKind }, noon).todo).toEqual(["queuedHeldAgainDo"]);
  });

  it("says of a comment that it was accepted and cannot be confirmed, unless a person settled it", () => {
    const taken = { ...orderIn("completed"), kind: "icm.comment" };
    expect(stageOf(taken, noon)).toEqual({
      now: "commentTaken",
      todo: ["commentTakenDo"],
      knownBy: "taken",
    });
    const settled = orderIn("completed", { event: "settled_by_person" });
    expect(stageOf({ ...settled, kind: "icm.comment" }, noon)).toMatchObject({
      now: "completed",
      knownBy: "settled_by_person",
    });
  });

  it("says of a comment whose answer was lost that it can be sent again without doing anything twice", () => {
    const lost = { ...orderIn("unknown", { outcomes: ["unknown"] }), kind: "icm.comment" };
    expect(stageOf(lost, noon).todo).toEqual(["unknownCommentDo"]);
  });

  it("tells how a completion is known", () => {
    const knownBy = (event: string) => stageOf(orderIn("completed", { event }), noon).knownBy;
    expect(knownBy("transaction_success")).toBe("transaction_success");
    expect(knownBy("profile_shows_change")).toBe("profile_shows_change");
    expect(knownBy("settled_by_person")).toBe("settled_by_person");
    expect(knownBy("completed")).toBe("other");
  });
});

describe("an earlier sending that nobody knows the end of", () => {
  it.each([
    ["sending", ["unknown", "lease_expired", null], 2],
    ["queued", ["not_sent", "unknown"], 2],
    ["queued", ["unknown", "not_sent"], 1],
    ["failed", ["unknown", "accepted"], 1],
  ])("is named when the order is %s after %j", (state, outcomes, number) => {
    expect(unclearBefore(orderIn(state, { outcomes }))).toBe(number);
  });

  it.each([
    ["unknown", ["unknown"]],
    ["unknown", ["unknown", "rejected"]],
    ["failed", ["unknown"]],
    ["completed", ["unknown", "accepted"]],
    ["cancelled", ["not_sent"]],
    ["rejected", ["rejected"]],
    ["queued", []],
  ])("is not named when the order is %s after %j", (state, outcomes) => {
    expect(unclearBefore(orderIn(state, { outcomes }))).toBeNull();
  });
});

describe("an order that may have been applied", () => {
  it.each([
    [["unknown"], true],
    [["lease_expired", "not_sent"], true],
    [["not_sent", "not_sent"], false],
    [["rejected"], false],
    [[null], false],
    [[], false],
  ])("is told by its attempts %j: %s", (outcomes, applied) => {
    expect(mayHaveBeenApplied(orderIn("queued", { outcomes }))).toBe(applied);
  });

  it.each([
    ["sent_again_by_person", ["unknown"], ["queuedAgainDo"]],
    ["not_sent", ["unknown", "not_sent"], ["queuedAgainRetryDo"]],
  ])("is not said to be cancellable after %s", (event, outcomes, todo) => {
    expect(stageOf(orderIn("queued", { event, outcomes }), noon).todo).toEqual(todo);
  });
});
