import type { LateProblem, UnknownProblem } from "@/lib/domain/completions/problems";
import type { UsableFields } from "@/lib/domain/completions/read-row";
import { isSince, namesSecond, placedUntil } from "@/lib/domain/completions/row-times";
import { isActive, type OrderState } from "@/lib/domain/orders/schemas";

/** A Freebit order of this environment that shares the row's delivery code or EID. */
export type Candidate = {
  id: string;
  /** What was sent as `deliveryCode`: the order's own code, or what staff gave. */
  deliveryCode: string;
  eid: string;
  state: OrderState;
  placedAt: Date;
  /** Its sendings that may have done something: neither refused nor known not to have left. */
  sendings: number;
  lastSendingAt: Date | null;
};

/** The states in which an order waits for its completion; `queued` when it is to be sent again after a doubt. */
export type WaitingState = "accepted" | "unknown" | "queued";

export type Match =
  | { result: "matched"; order: Candidate; from: WaitingState }
  | { result: "late"; order: Candidate; problem: LateProblem }
  | { result: "duplicate"; orderId: string }
  | { result: "unknown"; problem: UnknownProblem };

/**
 * Which order a readable row speaks of, and what it means for it: by the delivery code and the EID together where both
 * are given, else by the one that is. A delivery code alone is enough only while one order has it. An order that waits
 * for its completion goes before those that are settled, and those before one of which nothing was sent; one that was
 * placed after the row's own times is not meant. `sameBefore`: the order that a row of the same values had.
 */
export function matchRow(
  row: UsableFields,
  candidates: readonly Candidate[],
  sameBefore: string | null = null,
): Match {
  const meant = candidates.filter(
    ({ deliveryCode, eid }) =>
      (row.deliveryCode === undefined || row.deliveryCode === deliveryCode) &&
      (row.eid === undefined || row.eid === eid),
  );
  const until = placedUntil(row);
  const possible = meant.filter(({ placedAt }) => until === null || placedAt.getTime() <= until);
  if (sameBefore !== null) return repeated(row, possible, sameBefore);
  if (meant.length === 0) {
    // A candidate shares one of the two: the other one contradicts it.
    return unknown(candidates.length === 0 ? "no_order" : "code_and_eid_differ");
  }
  if (possible.length === 0) return unknown("older_than_order");
  // Also when all but one are settled: the row may be about any of them.
  if (row.eid === undefined && possible.length > 1) return unknown("several_orders");
  return among(row, possible);
}

/** The same row again is nothing new, unless it may as well be the first about an order that was sent since. */
function repeated(row: UsableFields, possible: readonly Candidate[], orderId: string): Match {
  const other = possible.some(
    (order) => order.id !== orderId && (order.state === "sending" || waitingState(order) !== null),
  );
  return other && !namesSecond(row) ? unknown("same_row_before") : { result: "duplicate", orderId };
}

function among(row: UsableFields, orders: readonly Candidate[]): Match {
  const waiting = orders.flatMap((order) => {
    const from = waitingState(order);
    return from ? [{ order, from }] : [];
  });
  const [only] = waiting;
  if (waiting.length > 1) return unknown("several_orders");
  if (only) {
    if (isOfEarlierSending(row, only.order)) return unknown("earlier_sending");
    return { result: "matched", ...only };
  }
  if (orders.some(({ state }) => state === "sending")) return unknown("being_sent");
  // What was not sent cannot have been completed, if something else was; nor can what did nothing.
  const nothingDone: OrderState[] = ["rejected", "cancelled"];
  const othersActive = row.outcome === "completed" && orders.some(({ state }) => isActive(state));
  const [newest] = orders
    .filter(({ state }) => !isActive(state) && !(othersActive && nothingDone.includes(state)))
    .sort((one, other) => other.placedAt.getTime() - one.placedAt.getTime());
  if (!newest) return unknown("not_sent_yet");
  const problem = agrees(row, newest.state) ? "late_agrees" : "late_contradicts";
  return { result: "late", order: newest, problem };
}

function waitingState({ state, sendings }: Candidate): WaitingState | null {
  if (state === "accepted" || state === "unknown") return state;
  return state === "queued" && sendings > 0 ? state : null;
}

/** That one sending failed says nothing of a later one; that one was done is enough, whichever it was. */
function isOfEarlierSending(row: UsableFields, { sendings, lastSendingAt }: Candidate): boolean {
  if (row.outcome === "completed" || sendings < 2 || !lastSendingAt) return false;
  return !isSince(row, lastSendingAt);
}

function agrees({ outcome }: UsableFields, state: OrderState): boolean {
  if (outcome === "completed") return state === "completed";
  return state === "failed" || state === "rejected";
}

function unknown(problem: UnknownProblem): Match {
  return { result: "unknown", problem };
}
