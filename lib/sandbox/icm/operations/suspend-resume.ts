import {
  accept,
  checkIdentity,
  type IcmOperation,
  profileOfPath,
  readRequest,
  requireStatus,
} from "@/lib/sandbox/icm/call";
import { profileRequest } from "@/lib/sandbox/icm/requests/changes";

/** プロファイル利用休止API: an active profile becomes sleeping. */
export const suspend = between("suspend", "active");

/** プロファイル利用再開API: a sleeping profile becomes active. */
export const resume = between("resume", "sleeping");

function between(type: "suspend" | "resume", from: string): IcmOperation {
  return (call) => {
    const profile = profileOfPath(call);
    const { request, echo } = readRequest(call, profileRequest);
    checkIdentity(profile, request);
    requireStatus(call, profile, from);
    return accept(call, profile, { type, request }, echo);
  };
}
