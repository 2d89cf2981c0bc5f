import type { Profile, ProfileFields } from "@/lib/sandbox/icm/profile";
import { blankProfile } from "@/lib/sandbox/icm/seed/blank-profile";
import { msisdnOf } from "@/lib/sandbox/icm/seed/identity";

const IN_USE_SINCE = "2021-01-01";

/**
 * The first ten profiles, written out one by one: 440130000096015 is the document's sample answer,
 * 017 and 019 are those of its usage and multi-access samples.
 */
export function printedProfiles(): Profile[] {
  return [
    inUse(0, {
      plan: "payg",
      limit: 0,
      cn: true,
      cnActIpAddress: "10.0.1.5",
      cnSbyIpAddress: "10.0.2.5",
    }),
    inUse(1, { plan: "fixed", limit: 1048576 }, { dailyKb: 27_000, comment: "自販機 渋谷 A-12" }),
    inUse(2, { plan: "fixed", limit: 3145728 }, { dailyKb: 40_000 }),
    asleep(inUse(3, { plan: "fixed", limit: 512000 }, { dailyKb: 9_000 })),
    inUse(
      4,
      {
        plan: "fixed",
        upStream: true,
        upLimit: 157286400,
        downLimit: 1048576,
        multiAccess: true,
      },
      { dailyKb: 1_400_000 },
    ),
    inUse(5, { plan: "payg", limit: 1048576 }, { dailyKb: 12_000 }),
    inUse(6, { plan: "fixed", limit: 10485760 }, { dailyKb: 330_000, roaming: true, gaps: true }),
    blankProfile(7),
    blankProfile(8),
    blankProfile(9),
  ];
}

interface Habits {
  dailyKb?: number;
  roaming?: boolean;
  gaps?: boolean;
  comment?: string;
}

function inUse(index: number, fields: Partial<ProfileFields>, habits: Habits = {}): Profile {
  const blank = blankProfile(index);
  const { comment = null, ...traffic } = habits;
  return {
    ...blank,
    fields: {
      ...blank.fields,
      msisdn: msisdnOf(index),
      profileStatus: "active",
      esimStatus: "enabled",
      ...fields,
    },
    comment,
    activatedOn: IN_USE_SINCE,
    traffic: { dailyKb: 0, roaming: false, gaps: false, ...traffic },
  };
}

function asleep(profile: Profile): Profile {
  return {
    ...profile,
    fields: { ...profile.fields, profileStatus: "sleeping" },
    pauses: [{ from: "2025-10-01", to: null }],
  };
}
