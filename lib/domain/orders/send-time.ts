import { z } from "zod";

/** The furthest that a sending may be put off. */
const FURTHEST_MS = 7 * 24 * 60 * 60 * 1000;

/** A form was checked by the browser's clock, and its sending may have waited for an answer. */
const PASSED_MS = 10 * 60 * 1000;

/** Nothing is sent before this instant, given as ISO text; at most seven days away, and not in the past. */
export const NotBefore = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((at) => at.getTime() <= Date.now() + FURTHEST_MS, "notBeforeTooFar")
  .refine((at) => at.getTime() > Date.now() - PASSED_MS, "notBeforePast");

/** What is left of a time to send when the order is placed: none for one that has passed. */
export function stillAhead(notBefore: Date | undefined): Date | undefined {
  return notBefore && notBefore.getTime() > Date.now() ? notBefore : undefined;
}
