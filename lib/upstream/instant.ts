import { z } from "zod";

const FORM =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:?\d{2})?$/;

function parseInstant(text: string, zoneWhenNone: string): Date | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction = "", zone = zoneWhenNone] = match;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  // Date rolls 02-30 over into March instead of refusing it.
  const asUtc = new Date(`${local}Z`);
  if (Number.isNaN(asUtc.getTime()) || !asUtc.toISOString().startsWith(local)) return null;
  const offset = zone === "Z" ? zone : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const date = new Date(`${local}.${fraction.slice(0, 3).padEnd(3, "0")}${offset}`);
  return Number.isNaN(date.getTime()) ? null : date;
}

function instant(zoneWhenNone: string, expected: string) {
  return z.string().transform((text, context) => {
    const date = parseInstant(text, zoneWhenNone);
    if (date) return date;
    context.addIssue({ code: "custom", message: `Invalid input: expected ${expected}` });
    return z.NEVER;
  });
}

/** `YYYY-MM-DDTHH:MM:SS` (or with a space) as a Date; without a zone it is Japan time. */
export const japanTime = instant("+09:00", "a date and time");

/** The same, UTC where no zone is given. */
export const utcTime = instant("Z", "a date and time");
