/** The longest ranges that one call asks for, both ends included (the carrier publishes none). */
export const DAYS_A_CALL = 31;
export const MONTHS_A_CALL = 12;
/** The longest ranges that the desk offers, read in several calls: half a year of days, three years of months. */
export const LONGEST_DAYS = 186;
export const LONGEST_MONTHS = 36;
/** As many lines as a chart can keep apart. */
export const MOST_PROFILES = 6;
