import { z } from "zod";
import { Imsi } from "@/lib/domain/profiles/schemas";

/** The longest ranges that one call asks for (the carrier publishes none). */
export const LONGEST_DAYS = 31;
export const LONGEST_MONTHS = 12;
/** As many lines as a chart can keep apart. */
export const MOST_PROFILES = 6;

const day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "day");
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "month");

/** Inclusive ranges in Japan time: `YYYY-MM-DD` by day, `YYYY-MM` by month. */
export const UsageRange = z
  .discriminatedUnion("by", [
    z.object({ by: z.literal("day"), from: day, to: day }),
    z.object({ by: z.literal("month"), from: month, to: month }),
  ])
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "endBeforeStart" })
  .refine(({ by, from, to }) => (by === "day" ? days(from, to) <= LONGEST_DAYS : true), {
    path: ["to"],
    message: "rangeTooLong",
  })
  .refine(({ by, from, to }) => (by === "month" ? months(from, to) <= LONGEST_MONTHS : true), {
    path: ["to"],
    message: "rangeTooLong",
  });
export type UsageRange = z.infer<typeof UsageRange>;

export const ReadUsageInput = z.object({ imsi: Imsi, range: UsageRange });
export type ReadUsageInput = z.infer<typeof ReadUsageInput>;

function days(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}

function months(from: string, to: string): number {
  const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return index(to) - index(from) + 1;
}
