import { latestInstant } from "@/lib/domain/completions/japan-instant";
import type { LateProblem, UnknownProblem } from "@/lib/domain/completions/problems";
import type { UsableFields } from "@/lib/domain/completions/read-row";
import { isActive, type OrderState } from "@/lib/domain/orders/schemas";

/** A Freebit order of this environment that shares the row's delivery code or EID. */
export type Candidate = {
  id: string;
  /** What was sent as `deliveryCode`. */
  deliveryCode: string;
  eid: string;
  state: OrderState;
  placedAt: Date;
};

export type Match =
  | { result: "matched"; order: Candidate; from: "accepted" | "unknown" }
  | { result: "late"; order: Candidate; problem: LateProblem }
  | { result: "unknown"; problem: UnknownProblem };

/** How far the carrier's clock may be behind ours. */
const CLOCKS_DIFFER_MS = 5 * 60 * 1000;

/**
 * Which order a readable row speaks of, and what it means for it: by the delivery code and the EID together where both
 * are given, else by the one that is. An order that waits for its completion goes before those that are settled, and
 * those before one of which nothing was sent; one that was placed after the row's own times is not meant.
 */
export function matchRow(row: UsableFields, candidates: readonly Candidate[]): Match {
  const meant = candidates.filter(
    ({ deliveryCode, eid }) =>
      (row.deliveryCode === undefined || row.deliveryCode === deliveryCode) &&
      (row.eid === undefined || row.eid === eid),
  );
  if (meant.length === 0) {
    // A candidate shares one of the two: the other one contradicts it.
    return unknown(candidates.length === 0 ? "no_order" : "code_and_eid_differ");
  }
  const times = [row.requestedAt, row.completedAt].flatMap(
    (text) => latestInstant(text ?? "") ?? [],
  );
  const old = ({ placedAt }: Candidate) =>
    times.some((time) => time < placedAt.getTime() - CLOCKS_DIFFER_MS);
  const possible = meant.filter((order) => !old(order));
  if (possible.length === 0) return unknown("older_than_order");
  return among(row, possible);
}

function among(row: UsableFields, orders: readonly Candidate[]): Match {
  const waiting = orders.flatMap((order) => {
    const { state } = order;
    return state === "accepted" || state === "unknown" ? [{ order, from: state }] : [];
  });
  const [only] = waiting;
  if (waiting.length > 1) return unknown("several_orders");
  if (only) return { result: "matched", ...only };
  if (orders.some(({ state }) => state === "sending")) return unknown("being_sent");
  // What was not sent cannot have been completed, if something else was.
  const [newest] = orders
    .filter(({ state }) => !isActive(state))
    .sort((one, other) => other.placedAt.getTime() - one.placedAt.getTime());
  if (!newest) return unknown("not_sent_yet");
  const problem = agrees(row, newest.state) ? "late_agrees" : "late_contradicts";
  return { result: "late", order: newest, problem };
}

function agrees({ outcome }: UsableFields, state: OrderState): boolean {
  if (outcome === "completed") return state === "completed";
  return state === "failed" || state === "rejected";
}

function unknown(problem: UnknownProblem): Match {
  return { result: "unknown", problem };
}
