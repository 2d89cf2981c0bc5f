import type { z } from "zod";
import type { Permission } from "@/lib/auth/permissions";
import type { Tx } from "@/lib/db/transaction";
import type { Outcome } from "@/lib/domain/orders/outcome";
import type { OrderState, Target } from "@/lib/domain/orders/schemas";
import type { Effect } from "@/lib/domain/profile-changes/effect";
import type { Pass } from "@/lib/upstream/gate";
import type { IcmProfile } from "@/lib/upstream/icm/schemas/profile";
import type { Exchange, UpstreamError } from "@/lib/upstream/upstream-error";

/** What the carrier's client gives back when it took a change. */
export type Taken = { tid: string | null; exchange: Exchange };

/** What a sending is given beside the request: its end, its turn at the carrier, and the lines that it is about. */
export type Sending = { notAfter: Date; pass: Pass; targets: readonly Target[] };

/**
 * One kind of order: what may be asked for, who may ask, how it is sent, and how its effect is recognised.
 * `Request` is the carrier's own body; `secretFields` are its paths that are kept sealed, apart from it.
 */
export type OrderKind<Request extends Record<string, unknown>> = {
  kind: string;
  carrier: "icm" | "freebit";
  permission: Permission;
  schema: z.ZodType<Request>;
  secretFields: readonly string[];
  /** The state that the documented success answer means. */
  taken: "accepted" | "completed";
  /** Sends it once, and nothing from `notAfter` on. @throws UpstreamError */
  send: (request: Request, by: Sending) => Promise<Taken>;
  /** What a sending that was not taken means for the order; pure. */
  outcome: (error: UpstreamError) => Outcome;
  /**
   * What the request makes of a line, field by field, and how a profile read from the carrier shows it: the order is done
   * when all of it is there. Null where the carrier cannot be asked what became of an order: a completion file, or a
   * person, says it.
   */
  effects: ((request: Request) => Effect[]) | null;
  /**
   * Whether the profile shows that the carrier is still at work, although its transaction has ended. A kind that has
   * this is completed by its transaction's success only once the profile shows no such work and all effects.
   */
  isStillAtWork?: (profile: IcmProfile) => boolean;
  /** The request with the order's own code in it, where the carrier takes such a mark. */
  withCode?: (request: Request, code: string) => Request;
  /** What settling orders of this kind, all of one environment, changes beside them, in the same transaction. */
  settled?: (tx: Tx, orders: readonly SettledOrder[]) => Promise<void>;
};

/** An order that has just come to its end. `request` is without its sealed fields. */
export type SettledOrder = {
  id: string;
  environment: string;
  state: OrderState;
  request: Record<string, unknown>;
};
