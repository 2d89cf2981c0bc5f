import {
  accept,
  checkIdentity,
  type IcmOperation,
  profileOfPath,
  readRequest,
  requireStatus,
} from "@/lib/sandbox/icm/call";
import { Refusal } from "@/lib/sandbox/icm/refusal";
import { icgwRequest } from "@/lib/sandbox/icm/requests/changes";

/** ICGW利用申込みAPI: of an active profile that does not have it yet. */
export const icgw: IcmOperation = (call) => {
  const profile = profileOfPath(call);
  const { request, echo } = readRequest(call, icgwRequest);
  checkIdentity(profile, request);
  requireStatus(call, profile, "active");
  if (profile.fields.icgw) throw new Refusal(409, "profile has icgw");
  return accept(call, profile, { type: "icgw", request }, echo);
};
