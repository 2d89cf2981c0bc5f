import type { Profile } from "@/lib/sandbox/icm/profile";
import { HOME, TAIWAN, UNITED_STATES } from "@/lib/sandbox/icm/usage/networks";
import { type Traffic, writtenTraffic } from "@/lib/sandbox/icm/usage/written-usage";
import { seededNumber } from "@/lib/sandbox/seeded-number";

/** From this day on every active profile has figures made from its IMSI and the date. */
const GENERATED_FROM = "2025-04-01";
const AWAY_SHARE = 0.2;

/** A profile's traffic on one day: one entry a network, none on a day without figures. */
export function trafficOn(profile: Profile, date: string): Traffic[] {
  if (profile.activatedOn === null || date < profile.activatedOn) return [];
  if (date < GENERATED_FROM) {
    return (writtenTraffic[profile.imsi] ?? []).filter((traffic) => traffic.date === date);
  }
  if (isPaused(profile, date) || isGap(profile, date)) return [];
  return networksOn(profile, date).map((network) => {
    const mean = profile.traffic.dailyKb * (network === HOME ? 1 : AWAY_SHARE);
    const chance = seededNumber("usage", profile.imsi, date, network.userNetwork);
    const total = Math.floor(mean * (0.4 + 1.2 * chance));
    const up = Math.floor(total * (profile.fields.upStream ? 0.95 : 0.1));
    return { date, ...network, up, down: total - up };
  });
}

function isPaused(profile: Profile, date: string): boolean {
  return profile.pauses.some(({ from, to }) => date > from && (to === null || date < to));
}

function isGap(profile: Profile, date: string): boolean {
  return profile.traffic.gaps && seededNumber("gap", profile.imsi, date) < 0.15;
}

function networksOn(profile: Profile, date: string) {
  if (!profile.traffic.roaming) return [HOME];
  const chance = seededNumber("roaming", profile.imsi, date);
  if (chance < 0.5) return [HOME];
  return chance < 0.8 ? [HOME, UNITED_STATES] : [HOME, UNITED_STATES, TAIWAN];
}
