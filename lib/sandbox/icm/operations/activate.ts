import {
  accept,
  checkIdentity,
  type IcmOperation,
  profileOfPath,
  readRequest,
  requireStatus,
} from "@/lib/sandbox/icm/call";
import { activateRequest } from "@/lib/sandbox/icm/requests/activate";

/** プロファイル開通API: an inactive profile becomes active. */
export const activate: IcmOperation = (call) => {
  const profile = profileOfPath(call);
  const { request, echo } = readRequest(call, activateRequest);
  checkIdentity(profile, request);
  requireStatus(call, profile, "inactive");
  return accept(call, profile, { type: "activate", request }, echo);
};
