import {
  type LineFacts,
  type Operation,
  obstacleTo,
} from "@/lib/domain/profile-changes/operation-rules";

/**
 * What the carrier would make of the same request sent once more, as far as its documents and the line tell; keys of
 * `reconcile.repetition.kinds`.
 */
export type Repetition =
  /** The line's state does not allow it any more: refused, as an echo of the first. */
  | "refused"
  /** The line is as it was: taken, and done twice where the first is still under way. */
  | "taken"
  /** It sets what it set before. */
  | "sets"
  /** The amount is added a second time. */
  | "adds"
  /** A comment overwrites itself. */
  | "overwrites"
  /** Freebit knows an EID by the first, when that arrived. */
  | "eid"
  /** The line was not read since it was sent. */
  | "unread";

const OPERATION_OF: Readonly<Record<string, Operation>> = {
  "icm.activate": "activate",
  "icm.plan_change": "planChange",
  "icm.suspend": "suspend",
  "icm.resume": "resume",
  "icm.address_change": "addressChange",
  "icm.icgw": "icgw",
};

const SETTING = ["planChange", "addressChange"];

/** `line` is null where it was not read since the order was sent. */
export function repetitionOf(kind: string, line: LineFacts | null): Repetition {
  if (kind === "icm.comment") return "overwrites";
  if (kind === "icm.top_up") return "adds";
  const operation = OPERATION_OF[kind];
  if (operation === undefined) return "eid";
  if (line === null) return "unread";
  if (obstacleTo(operation, line) !== null) return "refused";
  return SETTING.includes(operation) ? "sets" : "taken";
}
