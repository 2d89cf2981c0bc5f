import {
  accept,
  checkIdentity,
  type IcmOperation,
  profileOfPath,
  readRequest,
  requireStatus,
} from "@/lib/sandbox/icm/call";
import { planChangeRequest } from "@/lib/sandbox/icm/requests/changes";

/** 料金プラン/上限値変更API: of an active profile. */
export const planChange: IcmOperation = (call) => {
  const profile = profileOfPath(call);
  const { request, echo } = readRequest(call, planChangeRequest);
  checkIdentity(profile, request);
  requireStatus(call, profile, "active");
  return accept(call, profile, { type: "planChange", request }, echo);
};
