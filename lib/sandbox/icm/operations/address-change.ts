import {
  accept,
  type IcmOperation,
  profileOfPath,
  readRequest,
  requireStatus,
} from "@/lib/sandbox/icm/call";
import { badField } from "@/lib/sandbox/icm/refusal";
import { addressChangeRequest } from "@/lib/sandbox/icm/requests/changes";

/**
 * NTTC閉域接続用アドレス変更API: of an active profile with cn. A standby address that is left out is
 * cleared. The document publishes no body for its 202, so there is none, and no tid to be learned.
 */
export const addressChange: IcmOperation = (call) => {
  const profile = profileOfPath(call);
  const { request } = readRequest(call, addressChangeRequest);
  requireStatus(call, profile, "active");
  if (!profile.fields.cn) throw badField("cnActIpAddress");
  const accepted = accept(call, profile, { type: "addressChange", request }, undefined);
  return { answer: { status: 202 }, events: accepted.events };
};
