import { z } from "zod";

export const LONGEST_STOP_REASON = 300;

const carrier = z.enum(["icm", "freebit"]);

/** The carrier that it is done to, where there is nothing else to say. */
export const CarrierInput = z.object({ carrier });
export type CarrierInput = z.infer<typeof CarrierInput>;

export const StopSendingInput = z.object({
  carrier,
  /** Everybody reads it; when it is expected to end stands here too. */
  reason: z.string().trim().min(1).max(LONGEST_STOP_REASON),
});
export type StopSendingInput = z.infer<typeof StopSendingInput>;

export const ResumeSendingInput = z.object({
  carrier,
  /** When the stop began that the person was looking at: another one stays. */
  since: z.iso.datetime(),
});
export type ResumeSendingInput = z.infer<typeof ResumeSendingInput>;
