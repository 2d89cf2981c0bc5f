import { z } from "zod";
import { activateRequest } from "@/lib/sandbox/icm/requests/activate";
import {
  addressChangeRequest,
  icgwRequest,
  planChangeRequest,
  profileRequest,
} from "@/lib/sandbox/icm/requests/changes";

/** What a transaction will do to its profile when its time has come. */
export const profileChange = z.discriminatedUnion("type", [
  z.object({ type: z.literal("activate"), request: activateRequest }),
  z.object({ type: z.literal("planChange"), request: planChangeRequest }),
  z.object({ type: z.literal("suspend"), request: profileRequest }),
  z.object({ type: z.literal("resume"), request: profileRequest }),
  z.object({ type: z.literal("addressChange"), request: addressChangeRequest }),
  z.object({ type: z.literal("icgw"), request: icgwRequest }),
]);
export type ProfileChange = z.infer<typeof profileChange>;

export const transactionOutcome = z.enum(["success", "failed", "cancel"]);
export type TransactionOutcome = z.infer<typeof transactionOutcome>;

/**
 * Everything that ever changes ICM's state: the journal holds these, and the seed plus these in
 * order is the state. Instants are milliseconds since 1970 (UTC).
 */
export const icmEvent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("started"),
    at: z.number(),
    tid: z.string(),
    imsi: z.string(),
    /** When it ends; nothing has to run at that moment. */
    dueAt: z.number(),
    outcome: transactionOutcome,
    change: profileChange,
  }),
  z.object({ kind: z.literal("endedEarly"), at: z.number(), tid: z.string() }),
  z.object({
    kind: z.literal("toppedUp"),
    at: z.number(),
    tid: z.string(),
    imsi: z.string(),
    limit: z.number(),
  }),
  z.object({
    kind: z.literal("commented"),
    at: z.number(),
    imsis: z.array(z.string()),
    comment: z.string().nullable(),
  }),
]);
export type IcmEvent = z.infer<typeof icmEvent>;
