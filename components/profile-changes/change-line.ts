import type { ProfileDetail } from "@/lib/domain/profiles/get-profile";

/** What the carrier showed of a line last, as far as changes change it. Limits are KB; null: not given. */
export type LineShown = {
  profileStatus: string | null;
  /** payg, fixed, or upStream for 上り特価. */
  plan: string | null;
  limit: number | null;
  upLimit: number | null;
  downLimit: number | null;
  cn: boolean | null;
  cnActIpAddress: string | null;
  cnSbyIpAddress: string | null;
  icgw: boolean | null;
};

/** The line that is changed, as the forms are given it; instants are ISO text. */
export type ChangeLine = {
  imsi: string;
  hsn: string;
  customerReference: string | null;
  readAt: string;
  shown: LineShown;
};

/** A profile that was read, for the browser. */
export function toChangeLine(profile: ProfileDetail, readAt: Date): ChangeLine {
  const { imsi, hsn, customerReference, snapshot } = profile;
  return {
    imsi,
    hsn,
    customerReference,
    readAt: readAt.toISOString(),
    shown: {
      profileStatus: profile.profileStatus,
      plan: profile.plan,
      limit: profile.limitKb,
      upLimit: profile.upLimitKb,
      downLimit: profile.downLimitKb,
      cn: profile.cn,
      cnActIpAddress: profile.cnActIpAddress,
      cnSbyIpAddress: profile.cnSbyIpAddress,
      icgw: typeof snapshot?.icgw === "boolean" ? snapshot.icgw : null,
    },
  };
}
