import { type IcmOperation, ok, profileOfPath } from "@/lib/sandbox/icm/call";
import { connectionHistory, connectionStatus } from "@/lib/sandbox/icm/multi-access";
import { badPath, Refusal } from "@/lib/sandbox/icm/refusal";

/**
 * マルチアクセス接続状況: the one operation with a published 404, which stands for an IMSI that nobody
 * knows as well as for a profile whose SIM is no multi-access SIM.
 */
export const readMultiAccess: IcmOperation = (call) => {
  const imsi = call.params.imsi ?? "";
  if (!/^[0-9]{1,15}$/.test(imsi)) throw badPath("imsi");
  const profile = call.state.profile(imsi);
  if (!profile?.fields.multiAccess) throw new Refusal(404, "multi-access SIM is not found");
  return ok(connectionStatus(profile));
};

/** マルチアクセスSIM接続履歴: empty for a SIM that is no multi-access SIM. */
export const readMultiAccessHistory: IcmOperation = (call) => {
  const profile = profileOfPath(call);
  return ok(profile.fields.multiAccess ? connectionHistory(profile) : []);
};
