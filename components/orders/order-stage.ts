import type { OrderDetail } from "@/lib/domain/orders/get-order";
import type { Messages } from "@/lib/i18n/messages";

type Words = Messages["orders"]["now"];
type Sentence = Exclude<keyof Words, "completedBy">;
type KnownBy = keyof Words["completedBy"];

/** The sentences of an order's present state: keys of `orders.now`. */
export type Stage = { now: Sentence; todo: Sentence[]; knownBy: KnownBy };

const MINUTE_MS = 60_000;
/** A queue normally takes seconds. */
const STUCK_MS = 2 * MINUTE_MS;
/** Longer than the carriers' longest published sample (44 minutes). */
const SLOW_MS = 60 * MINUTE_MS;

/** Attempts that nobody knows the end of. */
const UNCLEAR = ["unknown", "lease_expired"];

/** What to say of an order, by its state and how it came there. */
export function stageOf(order: OrderDetail, now: number): Stage {
  const last = order.events.findLast((event) => event.toState === order.state)?.event ?? "";
  return { ...sentences(order, last, now), knownBy: knownBy(last) };
}

function sentences(order: OrderDetail, last: string, now: number): Pick<Stage, "now" | "todo"> {
  const since = (at: string | null) => (at === null ? 0 : now - Date.parse(at));
  const person = last === "settled_by_person";
  switch (order.state) {
    case "queued":
      return queued(order, last, since(order.changedAt) > STUCK_MS);
    case "sending":
      return { now: "sending", todo: ["sendingDo"] };
    case "accepted":
      return {
        now: "accepted",
        todo: [
          "acceptedDo",
          ...(since(order.acceptedAt) > SLOW_MS ? ["acceptedSlow" as const] : []),
        ],
      };
    case "completed":
      return { now: "completed", todo: ["completedDo"] };
    case "failed":
      return { now: person ? "failedByPerson" : "failed", todo: ["failedDo"] };
    case "rejected":
      return { now: person ? "rejectedByPerson" : "rejected", todo: ["rejectedDo"] };
    case "cancelled":
      return {
        now: unclearBefore(order) ? "cancelledAgain" : "cancelled",
        todo: ["cancelledDo"],
      };
    case "awaiting_approval":
      return { now: "awaiting_approval", todo: ["awaiting_approvalDo"] };
    default:
      return { now: "unknown", todo: ["unknownDo"] };
  }
}

function queued(order: OrderDetail, last: string, stuck: boolean): Pick<Stage, "now" | "todo"> {
  const wait: Sentence[] = stuck ? ["stuck"] : [];
  if (last === "not_sent") return { now: "queuedRetry", todo: ["queuedRetryDo"] };
  if (order.sendCount > 0) return { now: "queuedAgain", todo: ["queuedDo", ...wait] };
  return { now: "queued", todo: ["queuedDo", ...wait] };
}

function knownBy(event: string): KnownBy {
  const known = ["transaction_success", "profile_shows_change", "settled_by_person"] as const;
  return known.find((name) => name === event) ?? "other";
}

/** The number of the last sending that nobody knows the end of, when the order went on after it; else null. */
export function unclearBefore({ state, attempts }: OrderDetail): number | null {
  if (state === "unknown" || state === "completed") return null;
  const unclear = attempts.filter(({ outcome }) => UNCLEAR.includes(outcome ?? "")).at(-1);
  const wentOn = attempts.at(-1) !== unclear || state === "queued" || state === "cancelled";
  return unclear && wentOn ? unclear.number : null;
}
