import { type IcmOperation, profileOfPath, readRequest } from "@/lib/sandbox/icm/call";
import { offersTopUp } from "@/lib/sandbox/icm/policies";
import { badField, badPath } from "@/lib/sandbox/icm/refusal";
import { topUpRequest } from "@/lib/sandbox/icm/requests/changes";

/**
 * 容量追加: to an active profile on an ordinary fixed plan, done at its 200. The document publishes
 * no 409 for it, so a profile that cannot have it answers 400.
 */
export const topUp: IcmOperation = (call) => {
  const profile = profileOfPath(call);
  const { request, echo } = readRequest(call, topUpRequest);
  if (profile.fields.profileStatus !== "active") throw badPath("imsi");
  if (profile.fields.upStream || !offersTopUp(profile.fields.plan, request.limit)) {
    throw badField("limit");
  }
  const tid = call.state.nextTopUpTid(call.now);
  return {
    answer: { status: 200, body: { tid, requestBody: echo } },
    events: [{ kind: "toppedUp", at: call.now, tid, imsi: profile.imsi, limit: request.limit }],
  };
};
