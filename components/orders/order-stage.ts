import { STUCK_QUEUED_MS } from "@/lib/domain/desk/patience";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import { hasGivenUp } from "@/lib/domain/orders/has-given-up";
import type { Messages } from "@/lib/i18n/messages";
import { isRefusal } from "./order-answer";

type Words = Messages["orders"]["now"];
type Sentence = Exclude<keyof Words, "completedBy">;
type KnownBy = keyof Words["completedBy"];

/** The sentences of an order's present state: keys of `orders.now`. */
export type Stage = { now: Sentence; todo: Sentence[]; knownBy: KnownBy };

/** What it writes sets a value and is never shown: it cannot be confirmed, and does nothing twice. */
export function isComment({ kind }: Pick<OrderDetail, "kind">): boolean {
  return kind === "icm.comment";
}

/** Attempts that nobody knows the end of. */
const UNCLEAR = ["unknown", "lease_expired"];
/** Where an order can be after such an attempt without its being known what became of that one. */
const WENT_ON = ["queued", "sending", "accepted", "failed"];

const STOPPED_TOO: Sentence[] = ["stoppedToo"];

/** What to say of an order, by its state and how it came there. */
export function stageOf(order: OrderDetail, now: number): Stage {
  const last = order.events.findLast((event) => event.toState === order.state)?.event ?? "";
  const taken = last === "completed" && isComment(order);
  return { ...sentences(order, last, now), knownBy: taken ? "taken" : knownBy(last) };
}

function sentences(order: OrderDetail, last: string, now: number): Pick<Stage, "now" | "todo"> {
  const since = (at: string | null) => (at === null ? 0 : now - Date.parse(at));
  const person = last === "settled_by_person";
  const freebit = order.carrier === "freebit";
  switch (order.state) {
    case "queued":
      if (order.notBefore !== null && Date.parse(order.notBefore) > now) {
        return { now: "queuedUntil", todo: ["queuedUntilDo", ...(order.stop ? STOPPED_TOO : [])] };
      }
      if (order.stop) {
        const again = mayHaveBeenApplied(order);
        return { now: "queuedStopped", todo: [again ? "queuedStoppedAgainDo" : "queuedStoppedDo"] };
      }
      if (order.outage) {
        const why = order.outage.kind === null ? "queuedShut" : "queuedHeld";
        return { now: why, todo: [mayHaveBeenApplied(order) ? `${why}AgainDo` : `${why}Do`] };
      }
      return queued(order, last, since(later(order.changedAt, order.notBefore)) > STUCK_QUEUED_MS);
    case "sending":
      return { now: "sending", todo: ["sendingDo"] };
    case "accepted":
      return {
        now: "accepted",
        todo: accepted(order, since(order.acceptedAt) > order.slowAfterMs),
      };
    case "completed":
      return isComment(order) && !person
        ? { now: "commentTaken", todo: ["commentTakenDo"] }
        : { now: "completed", todo: ["completedDo"] };
    case "failed":
      return { now: person ? "failedByPerson" : "failed", todo: freebit ? [] : ["failedDo"] };
    case "rejected":
      return { now: person ? "rejectedByPerson" : "rejected", todo: freebit ? [] : ["rejectedDo"] };
    case "cancelled":
      return { now: "cancelled", todo: ["cancelledDo"] };
    case "awaiting_approval":
      return { now: "awaiting_approval", todo: ["awaiting_approvalDo"] };
    default:
      return {
        now: isRefusal(order.answer) ? "unknownRefused" : "unknown",
        todo: [...unknownLook(order), unknownDo(order)],
      };
  }
}

function unknownDo(order: OrderDetail): Sentence {
  if (isComment(order)) return "unknownCommentDo";
  return order.carrier === "freebit" ? "unknownFreebitDo" : "unknownDo";
}

/** Whether the program still asks the carrier what became of it, or has given that up. */
function unknownLook(order: OrderDetail): Sentence[] {
  if (order.dueAt !== null) return ["unknownLooking"];
  return hasGivenUp(order) ? ["lookedForADay"] : [];
}

/** Freebit says by a completion file what became of an order; ICM is asked, for a day. */
function accepted(order: OrderDetail, slow: boolean): Sentence[] {
  if (order.carrier === "freebit") {
    return ["acceptedFreebitDo", ...(slow ? ["acceptedFreebitSlow" as const] : [])];
  }
  const look = hasGivenUp(order) ? "lookedForADay" : "acceptedDo";
  return [look, ...(slow ? ["acceptedSlow" as const] : [])];
}

function later(one: string, other: string | null): string {
  return other !== null && other > one ? other : one;
}

function queued(order: OrderDetail, last: string, stuck: boolean): Pick<Stage, "now" | "todo"> {
  const wait: Sentence[] = stuck ? ["stuck"] : [];
  const again = mayHaveBeenApplied(order);
  if (last === "not_sent") {
    return again
      ? { now: "queuedAgainRetry", todo: ["queuedAgainRetryDo"] }
      : { now: "queuedRetry", todo: ["queuedRetryDo"] };
  }
  if (again) return { now: "queuedAgain", todo: ["queuedAgainDo", ...wait] };
  return { now: "queued", todo: ["queuedDo", ...wait] };
}

function knownBy(event: string): KnownBy {
  const known = [
    "transaction_success",
    "profile_shows_change",
    "completion_completed",
    "settled_by_person",
  ] as const;
  return known.find((name) => name === event) ?? "other";
}

/** Whether nobody knows if an earlier sending was applied: such an order cannot be cancelled. */
export function mayHaveBeenApplied({ attempts }: Pick<OrderDetail, "attempts">): boolean {
  return attempts.some(isUnclear);
}

/** The number of the last sending that nobody knows the end of, while or after the order went on; else null. */
export function unclearBefore({ state, attempts }: OrderDetail): number | null {
  if (!WENT_ON.includes(state)) return null;
  const unclear = attempts.findLast(isUnclear);
  const wentOn = state === "queued" || attempts.at(-1) !== unclear;
  return unclear && wentOn ? unclear.number : null;
}

function isUnclear({ outcome }: OrderDetail["attempts"][number]): boolean {
  return outcome !== null && UNCLEAR.includes(outcome);
}
