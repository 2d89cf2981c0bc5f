import type { Profile } from "@/lib/sandbox/icm/profile";
import { hsnOf, iccidOf, imsiOf, puksOf, simGroupOf } from "@/lib/sandbox/icm/seed/identity";
import { seededInteger } from "@/lib/sandbox/seeded-number";

/** A profile that was never activated: it has no number, plan or limit yet. */
export function blankProfile(index: number): Profile {
  return {
    index,
    imsi: imsiOf(index),
    hsn: hsnOf(index),
    fields: {
      iccid: iccidOf(index),
      msisdn: null,
      provider: "nttc",
      profileStatus: "inactive",
      esimStatus: "disabled",
      plan: null,
      limit: null,
      upLimit: null,
      downLimit: null,
      ...puksOf(index),
      cn: false,
      cnActIpAddress: null,
      cnSbyIpAddress: null,
      upStream: false,
      icgw: false,
      icgwInProgress: false,
      icgwEastIpAddress: null,
      icgwWestIpAddress: null,
      shareId: null,
      billingSpan: null,
      expDate: null,
      multiAccess: index >= 10 && index % 10 === 9,
      unoTsl: false,
      unoTslPoi1IpAddress: null,
      unoTslPoi2IpAddress: null,
      simGroupId: simGroupOf(index),
    },
    dedicatedPlan: false,
    testMode: false,
    comment: null,
    toppedUpKb: 0,
    activatedOn: null,
    pauses: [],
    traffic: {
      dailyKb: 500 + seededInteger(60_000, "traffic", index),
      roaming: index >= 10 && index % 6 === 3,
      gaps: index >= 10 && index % 7 === 1,
    },
  };
}
