/** The eras by their first days. The day of a change belongs to the new era alone (改元の詔書・政令). */
export const ERAS = [
  { era: "meiji", name: "明治", short: "明", letter: "M", first: "1868-01-25" },
  { era: "taisho", name: "大正", short: "大", letter: "T", first: "1912-07-30" },
  { era: "showa", name: "昭和", short: "昭", letter: "S", first: "1926-12-25" },
  { era: "heisei", name: "平成", short: "平", letter: "H", first: "1989-01-08" },
  { era: "reiwa", name: "令和", short: "令", letter: "R", first: "2019-05-01" },
] as const;

export type Era = (typeof ERAS)[number]["era"];

/** Japan counts by the Gregorian calendar since 明治6年1月1日; a date of an era before that is of the old calendar. */
export const GREGORIAN_SINCE = "1873-01-01";

/** The era of a day 'YYYY-MM-DD'; undefined before 明治. */
export function eraOn(day: string) {
  return ERAS.findLast(({ first }) => first <= day);
}

/** First and last day of an era, 'YYYY-MM-DD'; the present one has no last day. */
export function eraBounds(era: Era): { first: string; next: string | null } {
  const at = ERAS.findIndex((one) => one.era === era);
  return { first: ERAS[at]?.first ?? "", next: ERAS[at + 1]?.first ?? null };
}
