import type { ActivationRequest } from "@/lib/sandbox/freebit/events";
import type { TransactionOutcome } from "@/lib/sandbox/icm/events";

/** A phone number of this OEM, in an eSIM or in a card. */
export interface EsimLine {
  number: string;
  eid: string | null;
  /** The product number of its card; null for an eSIM. */
  productNumber: string | null;
  simKind: string | null;
  planCode: string | null;
}

/** An activation that Freebit accepted. Instants are milliseconds since 1970 (UTC). */
export interface EsimRequest {
  id: string;
  at: number;
  dueAt: number;
  /** How it ends. */
  outcome: TransactionOutcome;
  state: "waiting" | "done" | "failed";
  /** The number that it is about; null as long as a new line has none. */
  number: string | null;
  /** The completion file that tells its end. */
  file: string | null;
  request: ActivationRequest;
}
