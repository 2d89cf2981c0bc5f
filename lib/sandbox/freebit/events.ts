import { z } from "zod";
import { transactionOutcome } from "@/lib/sandbox/icm/events";

/** What the sandbox keeps of an activation: no key, no password, no name. */
export const activationRequest = z.object({
  addKind: z.enum(["N", "M", "R"]),
  eid: z.string(),
  masterAccount: z.string().optional(),
  createType: z.enum(["new", "add"]).optional(),
  account: z.string().optional(),
  simKind: z.string().optional(),
  contractLine: z.string().optional(),
  repAccount: z.string().optional(),
  planCode: z.string().optional(),
  deliveryCode: z.string().optional(),
  oldProductNumber: z.string().optional(),
  oldEid: z.string().optional(),
  reserveNumber: z.string().optional(),
});
export type ActivationRequest = z.infer<typeof activationRequest>;

/**
 * Everything that ever changes Freebit's state, as the journal holds it. Instants are milliseconds
 * since 1970 (UTC).
 */
export const freebitEvent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("accepted"),
    at: z.number(),
    id: z.string(),
    /** When the work ends; nothing has to run at that moment. */
    dueAt: z.number(),
    outcome: transactionOutcome,
    request: activationRequest,
  }),
  z.object({ kind: z.literal("endedEarly"), at: z.number(), ids: z.array(z.string()) }),
  /** These requests' ends stand in this completion file, or will in a moment. */
  z.object({
    kind: z.literal("reported"),
    at: z.number(),
    file: z.string(),
    ids: z.array(z.string()),
  }),
]);
export type FreebitEvent = z.infer<typeof freebitEvent>;
