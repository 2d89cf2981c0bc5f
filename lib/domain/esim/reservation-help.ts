import { addDays, daysBetween } from "@/lib/time/japan";

/** An MNP reservation number is valid for 15 days, the day of issue included. */
const VALID_DAYS = 15;
/** Many MVNOs want so many days to be left. */
const WANTED_DAYS = 10;

export type ReservationDays = {
  /** The last day, 'YYYY-MM-DD'. */
  until: string;
  /** Today included; 15 on the day of issue, 1 on the last day, 0 or less afterwards. */
  left: number;
  expired: boolean;
  /** Still valid, for fewer than 10 days. */
  few: boolean;
  /** The day of issue has not come yet. */
  future: boolean;
};

/** How long a reservation number of that day of issue is still valid; null while the day is no day. Both 'YYYY-MM-DD', Japan. */
export function reservationDays(issuedOn: string, today: string): ReservationDays | null {
  let until: string;
  try {
    until = addDays(issuedOn, VALID_DAYS - 1);
  } catch {
    return null;
  }
  const left = daysBetween(today, until) + 1;
  const expired = left <= 0;
  return { until, left, expired, few: !expired && left < WANTED_DAYS, future: issuedOn > today };
}

const CARRIERS = { "11": "docomo", "12": "au", "13": "softbank", "16": "phs" } as const;

export type LosingCarrier = (typeof CARRIERS)[keyof typeof CARRIERS];

/** Which carrier issued a reservation number, by its first two digits; a hint, nothing is enforced. */
export function losingCarrier(reserveNumber: string): LosingCarrier | null {
  const prefix = reserveNumber.slice(0, 2);
  return Object.entries(CARRIERS).find(([digits]) => digits === prefix)?.[1] ?? null;
}
