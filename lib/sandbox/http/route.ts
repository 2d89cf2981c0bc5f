import type { IncomingHttpHeaders } from "node:http";
import type { Answer } from "@/lib/sandbox/http/answer";
import type { ParseBody, RequestBody } from "@/lib/sandbox/http/read-body";
import type { TransactionOutcome } from "@/lib/sandbox/icm/events";
import type { Changes } from "@/lib/sandbox/journal/journal-record";
import type { World } from "@/lib/sandbox/world";

/** A request that came in whole. */
export interface CarrierRequest {
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: RequestBody;
  /** Milliseconds since 1970 (UTC). */
  now: number;
  /** How a change that is accepted now will end. */
  outcome: TransactionOutcome;
}

/** What a carrier answers and what that changes in it. */
export interface CarrierReply extends Changes {
  answer: Answer;
}

/** A carrier's operation, found by method and path alone. */
export interface Route {
  operation: string;
  /** The IMSI of the path, as it stands there. */
  imsi: string | null;
  reply: (world: World, request: CarrierRequest) => CarrierReply;
  /** For a carrier whose bodies are no plain JSON. */
  parseBody?: ParseBody;
  /** The EID that a body speaks of, as it stands there. */
  eidOf?: (body: RequestBody) => string | null;
  /** What the fault `unauthorized` answers, where that is not a bare 401. */
  unauthorized?: (world: World) => Answer;
}

/** Finds an operation of one carrier; null when the path is not its own. */
export type FindRoute = (method: string, pathname: string) => Route | null;
