import { DAYS_A_CALL, MONTHS_A_CALL } from "@/lib/domain/usage/bounds";
import type { UsageRange } from "@/lib/domain/usage/schemas";
import { addDays, addMonths } from "@/lib/time/japan";

/** Both ends included: days `YYYY-MM-DD` or months `YYYY-MM`. */
export type Span = { from: string; to: string };

/**
 * The fewest calls that cover these dates (ascending), none longer than one call asks for. Dates that were not
 * asked for lie within a span where that saves a call.
 */
export function callSpans(by: UsageRange["by"], dates: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const date of dates) {
    const last = spans.at(-1);
    if (last && date <= lastOfCall(by, last.from)) last.to = date;
    else spans.push({ from: date, to: date });
  }
  return spans;
}

function lastOfCall(by: UsageRange["by"], from: string): string {
  return by === "day" ? addDays(from, DAYS_A_CALL - 1) : addMonths(from, MONTHS_A_CALL - 1);
}
