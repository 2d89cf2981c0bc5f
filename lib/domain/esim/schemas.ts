import { z } from "zod";
import { freebitSettings } from "@/lib/domain/carriers/freebit";
import { DraftInForm } from "@/lib/domain/drafts/schemas";
import { activationSchema } from "@/lib/domain/esim/activation-schema";
import { REFERENCE_MOST } from "@/lib/domain/esim/vocabulary";
import { NotBefore } from "@/lib/domain/orders/send-time";
import { japanDate } from "@/lib/time/japan";

const today = () => japanDate(Date.now());

/** What the three forms hand to the action; PA05-41's own part by the contract that is set for this desk. */
export function placeActivationInput() {
  return z.object({
    submissionId: z.uuid(),
    /** The environment that the form was opened in. */
    openedIn: z.string(),
    activation: activationSchema(freebitSettings(), today),
    /** 顧客番号: our own, not sent. */
    customerReference: z.string().trim().max(REFERENCE_MOST).default(""),
    previousOrderId: z.uuid().optional(),
    /** Goes when the order is placed. */
    draft: DraftInForm.optional(),
    notBefore: NotBefore.optional(),
  });
}
export type PlaceActivationInput = z.infer<ReturnType<typeof placeActivationInput>>;
