import { SEND_NOW, type SendTimeValues } from "@/components/form/send-time";
import { type ChangeDraft, checkedDraft } from "@/components/profile-changes/change-draft";
import type { LineShown } from "@/components/profile-changes/change-line";
import {
  type AddressChange,
  AddressChangeSchema,
} from "@/lib/domain/profile-changes/change-schemas";
import { sentBody } from "@/lib/domain/profile-changes/sent-body";
import { showsAddresses } from "@/lib/domain/profile-changes/shows-addresses";
import type { AddressValues } from "./address-field";

export type AddressChangeValues = SendTimeValues & AddressValues;

type Shown = Pick<LineShown, "cnActIpAddress" | "cnSbyIpAddress">;

/** The form with the line's present addresses, or with those of a corrected request. */
export function addressChangeValues(
  shown: Shown,
  request?: Readonly<Record<string, unknown>>,
): AddressChangeValues {
  const { cnActIpAddress, cnSbyIpAddress } = request ?? shown;
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    ...SEND_NOW,
    cnActIpAddress: text(cnActIpAddress),
    cnSbyIpAddress: text(cnSbyIpAddress),
  };
}

/** The request as it stands: addresses that the line shows already are none. */
export function addressChangeDraft(shown: Shown) {
  return (values: AddressChangeValues): ChangeDraft<AddressChange> => {
    const { cnActIpAddress, cnSbyIpAddress } = values;
    const given = { cnActIpAddress, cnSbyIpAddress: cnSbyIpAddress.trim() };
    const filled = Object.fromEntries(Object.entries(given).filter(([, text]) => text !== ""));
    const draft = checkedDraft(AddressChangeSchema, given, { whole: sentBody, filled });
    if (draft.request === null || !showsAddresses(shown, draft.request)) return draft;
    const problems = [{ name: "cnActIpAddress", message: UNCHANGED }];
    return { request: null, body: draft.body, problems };
  };
}

/** The problem of a form in which nothing was changed yet. */
export const UNCHANGED = "addressesUnchanged";
