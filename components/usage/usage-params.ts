import { createParser, parseAsNativeArrayOf, parseAsStringLiteral } from "nuqs/server";
import { IMSI_PATTERN } from "@/lib/domain/profiles/imsi";

/** Text of the given form; anything else in the address counts as absent. */
function parseMatching(pattern: RegExp) {
  return createParser({ parse: (text) => (pattern.test(text) ? text : null), serialize: String });
}

const date = parseMatching(/^\d{4}-\d{2}(-\d{2})?$/);

/** What of the chosen range lives in the address: `?by=month&from=2026-06&to=2026-11`. */
export const rangeParams = { by: parseAsStringLiteral(["day", "month"]), from: date, to: date };

/** The lines that are compared: `?imsi=…&imsi=…`. */
export const lineParams = { imsi: parseAsNativeArrayOf(parseMatching(IMSI_PATTERN)) };
