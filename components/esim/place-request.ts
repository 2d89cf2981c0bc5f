import { notBeforeOf } from "@/components/form/send-time";
import { placeActivationAction } from "@/lib/actions/esim";
import type { DraftInForm } from "@/lib/domain/drafts/schemas";
import type { EsimRequest } from "./check-form";

type Placing = {
  submissionId: string;
  openedIn: string;
  request: EsimRequest;
  /** The order that is corrected. */
  previousOrderId: string | undefined;
  /** Goes when the order is placed. */
  draft: DraftInForm;
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
