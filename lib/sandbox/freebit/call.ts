import type { FreebitEvent } from "@/lib/sandbox/freebit/events";
import type { FreebitState } from "@/lib/sandbox/freebit/state";
import type { TransactionOutcome } from "@/lib/sandbox/icm/events";
import type { Settings } from "@/lib/sandbox/settings";

/** One request to one of Freebit's operations, its form already taken apart. */
export interface FreebitCall {
  state: FreebitState;
  /** Milliseconds since 1970 (UTC). */
  now: number;
  settings: Settings;
  /** How work that is accepted now will end. */
  outcome: TransactionOutcome;
  /** What the field `json` holds. */
  json: unknown;
}

/** What a success adds to the answer's own fields, and what it changed. */
export interface FreebitReply {
  more?: Record<string, string>;
  events?: FreebitEvent[];
}

/** An operation: throws a `FreebitRefusal` for whatever Freebit turns down. */
export type FreebitOperation = (call: FreebitCall) => FreebitReply;
