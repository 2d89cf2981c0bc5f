import { z } from "zod";
import { freebitSettings } from "@/lib/domain/carriers/freebit";
import { activationSchema } from "@/lib/domain/esim/activation-schema";
import { japanDate } from "@/lib/time/japan";

/** The furthest that a sending may be put off. */
const FURTHEST_MS = 7 * 24 * 60 * 60 * 1000;

const today = () => japanDate(Date.now());

/** What the three forms hand to the action; PA05-41's own part by the contract that is set for this desk. */
export function placeActivationInput() {
  return z.object({
    submissionId: z.uuid(),
    activation: activationSchema(freebitSettings(), today),
    /** 顧客番号: our own, not sent. */
    customerReference: z.string().trim().max(60).default(""),
    previousOrderId: z.uuid().optional(),
    /** Goes when the order is placed. */
    draftId: z.uuid().optional(),
    /** Not before this instant. */
    notBefore: z.iso
      .datetime({ offset: true })
      .transform((text) => new Date(text))
      .refine((at) => at.getTime() <= Date.now() + FURTHEST_MS, "notBeforeTooFar")
      .optional(),
  });
}
export type PlaceActivationInput = z.infer<ReturnType<typeof placeActivationInput>>;
