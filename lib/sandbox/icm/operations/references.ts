import { type IcmOperation, ok, profileOfPath } from "@/lib/sandbox/icm/call";
import { limitPatterns, policies } from "@/lib/sandbox/icm/policies";

/** 料金プラン参照API. */
export const readPolicies: IcmOperation = () => ok({ policies });

/** 追加容量一覧取得. */
export const readLimitPatterns: IcmOperation = () => ok({ limitPattern: limitPatterns });

/**
 * プロファイル情報参照API: the 27 fields. While a change is under way they read as before; only
 * icgwInProgress tells of an application for ICGW.
 */
export const readProfile: IcmOperation = (call) => {
  const profile = profileOfPath(call);
  const icgwInProgress = call.state.underWayFor(profile.imsi)?.type === "icgw";
  return ok({ ...profile.fields, icgwInProgress });
};
