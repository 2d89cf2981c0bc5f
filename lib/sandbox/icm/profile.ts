/** プロファイル情報参照API's answer: exactly these 27 fields, limits in KB. */
export interface ProfileFields {
  iccid: string;
  msisdn: string | null;
  provider: string;
  profileStatus: string;
  esimStatus: string;
  plan: string | null;
  limit: number | null;
  upLimit: number | null;
  downLimit: number | null;
  puk1: string;
  puk2: string;
  cn: boolean;
  cnActIpAddress: string | null;
  cnSbyIpAddress: string | null;
  upStream: boolean;
  icgw: boolean;
  icgwInProgress: boolean;
  icgwEastIpAddress: string | null;
  icgwWestIpAddress: string | null;
  shareId: string | null;
  billingSpan: string | null;
  expDate: string | null;
  multiAccess: boolean;
  unoTsl: boolean;
  unoTslPoi1IpAddress: string | null;
  unoTslPoi2IpAddress: string | null;
  simGroupId: string | null;
}

/** Days (Japan) between which a profile makes no traffic; the first and the last day still do. */
export interface Pause {
  from: string;
  to: string | null;
}

/** How a profile behaves in the usage answers. */
export interface TrafficHabits {
  dailyKb: number;
  roaming: boolean;
  gaps: boolean;
}

/** A profile with what ICM knows of it and never tells: HSN, comment, top-ups, how it is used. */
export interface Profile {
  /** Its place in the seed, from 0. */
  index: number;
  imsi: string;
  hsn: string;
  fields: ProfileFields;
  dedicatedPlan: boolean;
  testMode: boolean;
  comment: string | null;
  toppedUpKb: number;
  /** The day (Japan) of its activation, null before that. */
  activatedOn: string | null;
  pauses: Pause[];
  traffic: TrafficHabits;
}
