import { notBeforeOf } from "@/components/form/send-time";
import { placeActivationAction } from "@/lib/actions/esim";
import type { DraftSeen } from "@/lib/domain/drafts/schemas";
import type { EsimRequest } from "./form-schema";

type Placing = {
  submissionId: string;
  request: EsimRequest;
  /** The order that is corrected. */
  previousOrderId: string | undefined;
  /** Goes when the order is placed. */
  draftId: string;
  draftSeen: DraftSeen;
};

/** Hands a request to the action; a time that counts from now counts from here. */
export function placeRequest({ request, ...placing }: Placing) {
  const { activation, customerReference } = request;
  return placeActivationAction({
    ...placing,
    activation,
    customerReference,
    notBefore: notBeforeOf(request, Date.now()),
  });
}
