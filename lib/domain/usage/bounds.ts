/** The longest ranges that one call asks for, both ends included (the carrier publishes none). */
export const LONGEST_DAYS = 31;
export const LONGEST_MONTHS = 12;
/** As many lines as a chart can keep apart. */
export const MOST_PROFILES = 6;
