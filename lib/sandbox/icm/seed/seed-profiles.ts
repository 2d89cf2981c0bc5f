import type { Profile, ProfileFields } from "@/lib/sandbox/icm/profile";
import { blankProfile } from "@/lib/sandbox/icm/seed/blank-profile";
import { msisdnOf } from "@/lib/sandbox/icm/seed/identity";
import { printedProfiles } from "@/lib/sandbox/icm/seed/printed-profiles";
import { seededNumber } from "@/lib/sandbox/seeded-number";

const HOW_MANY = 240;
const IN_USE_SINCE = "2025-04-01";
const OUT_OF_USE_SINCE = "2025-12-01";

const PAYG_LIMITS = [0, 51200, 1048576, 5242880];
const FIXED_LIMITS = [3072, 102400, 1048576, 3145728, 20971520];
const UP_LIMITS = [3145728, 52428800, 157286400];
const PAYG_WITHOUT_LIMIT_KB = 90_000;

/** Where each state begins in the seed (README.md of the sandbox lists the IMSIs). */
const STATES: { from: number; profileStatus: string; esimStatus: string }[] = [
  { from: 239, profileStatus: "active", esimStatus: "enabled" },
  { from: 238, profileStatus: "migrating", esimStatus: "enabled" },
  { from: 230, profileStatus: "delete", esimStatus: "deleted" },
  { from: 220, profileStatus: "suspend", esimStatus: "enabled" },
  { from: 210, profileStatus: "sleeping", esimStatus: "enabled" },
  { from: 130, profileStatus: "inactive", esimStatus: "disabled" },
];
const IN_USE = { profileStatus: "active", esimStatus: "enabled" };

/** The 240 profiles that the tenant owns at the beginning: the same ones at every start. */
export function seedProfiles(): Profile[] {
  const printed = printedProfiles();
  return Array.from({ length: HOW_MANY }, (_, index) => printed[index] ?? patterned(index));
}

function patterned(index: number): Profile {
  const blank = blankProfile(index);
  const { profileStatus, esimStatus } = STATES.find(({ from }) => index >= from) ?? IN_USE;
  if (profileStatus === "inactive") return blank;
  const fields = {
    ...blank.fields,
    profileStatus,
    esimStatus,
    msisdn: msisdnOf(index),
    ...planOf(index),
    ...connectionOf(index),
  };
  return {
    ...blank,
    fields,
    dedicatedPlan: index % 8 === 7,
    toppedUpKb: index % 16 === 1 ? 102400 : 0,
    activatedOn: IN_USE_SINCE,
    pauses: profileStatus === "active" ? [] : [{ from: OUT_OF_USE_SINCE, to: null }],
    traffic: { ...blank.traffic, dailyKb: dailyKbOf(index, fields) },
  };
}

function planOf(index: number): Partial<ProfileFields> {
  const round = Math.floor(index / 8);
  if (index % 8 === 3) {
    return {
      plan: "fixed",
      upStream: true,
      upLimit: pick(UP_LIMITS, round),
      downLimit: round % 2 === 0 ? 512000 : 1048576,
    };
  }
  return index % 4 === 0 || index % 8 === 7
    ? { plan: "payg", limit: pick(PAYG_LIMITS, round) }
    : { plan: "fixed", limit: pick(FIXED_LIMITS, round) };
}

function connectionOf(index: number): Partial<ProfileFields> {
  return {
    ...(index % 5 === 0 && {
      cn: true,
      cnActIpAddress: `10.1.1.${index}`,
      cnSbyIpAddress: index % 2 === 0 ? `10.1.2.${index}` : null,
    }),
    ...(index % 12 === 1 && {
      icgw: true,
      icgwEastIpAddress: `10.2.1.${index}`,
      icgwWestIpAddress: `10.2.2.${index}`,
    }),
    ...(index % 15 === 2 && {
      unoTsl: true,
      unoTslPoi1IpAddress: `10.3.${index}.0/24`,
      unoTslPoi2IpAddress: `10.4.${index}.0/24`,
    }),
    ...(index % 20 === 6 && { shareId: `share-${String(index).padStart(4, "0")}` }),
    ...(index % 18 === 4 && { billingSpan: "1year", expDate: "2027-03-31" }),
  };
}

/** Between a fifth of the plan's limit and a little more than it, in a month. */
function dailyKbOf(index: number, fields: ProfileFields): number {
  const monthlyKb = fields.upLimit ?? (fields.limit || PAYG_WITHOUT_LIMIT_KB);
  return Math.floor((monthlyKb * (0.2 + 0.9 * seededNumber("traffic", index))) / 30);
}

function pick(choices: number[], round: number): number {
  return choices[round % choices.length] ?? 0;
}
