import { ERAS, type Era, eraBounds, eraOn, GREGORIAN_SINCE } from "@/lib/domain/esim/japanese-eras";
import { fieldMessage } from "@/lib/i18n/field-message";
import { addDays, isDay, showJapanDate } from "@/lib/time/japan";

/** `digits` is YYYYMMDD, as it is sent; `problem` a field message. */
export type ParsedBirthday = { digits: string } | { problem: string };

type Parts = { era: (typeof ERAS)[number] | null; year: number; month: number; day: number };

const SEPARATED = /^(\d{1,4}|元)[年/.\-・](\d{1,2})[月/.\-・](\d{1,2})日?$/;
const WESTERN_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const ERA_DIGITS = /^(\d{2})(\d{2})(\d{2})$/;

/**
 * Reads a birthday as people say it: 1990/1/1, 1990-01-01, 19900101, 1990年1月1日, or by an era: 昭和60年4月1日, 昭60.4.1,
 * S60.4.1, S600401, 平成元年1月8日. Full-width digits and spaces between do no harm. Null for a blank text.
 */
export function parseBirthday(text: string): ParsedBirthday | null {
  const narrow = text
    .normalize("NFKC")
    .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(/\p{Dash}/gu, "-")
    .replace(/(?:生まれ|生)$/u, "");
  if (narrow === "") return null;
  const parts = readParts(narrow);
  if (!parts) return { problem: fieldMessage("birthdayUnreadable") };
  const { era, month, day } = parts;
  const { first, next } = era ? eraBounds(era.era) : { first: "", next: null };
  const year = era ? Number(first.slice(0, 4)) + parts.year - 1 : parts.year;
  const iso = [
    String(year).padStart(4, "0"),
    String(month).padStart(2, "0"),
    String(day).padStart(2, "0"),
  ].join("-");
  if (!isDay(iso)) return { problem: fieldMessage("noSuchDay") };
  if (era && (iso < first || (next !== null && iso >= next))) {
    return { problem: outsideEra(era.name, first, next) };
  }
  if (era && iso < GREGORIAN_SINCE) return { problem: fieldMessage("birthdayTooOld") };
  return { digits: iso.replaceAll("-", "") };
}

function readParts(text: string): Parts | null {
  const era = ERAS.find((one) => nameIn(text, one) !== null) ?? null;
  const rest = era ? text.slice(nameIn(text, era)?.length) : text;
  const found = SEPARATED.exec(rest) ?? (era ? ERA_DIGITS : WESTERN_DIGITS).exec(rest);
  const [, year = "", month = "", day = ""] = found ?? [];
  if (!found || (year === "元" && !era)) return null;
  // 90/1/1 could be of any century or era; an era's year never has more than two digits.
  if (era ? year.length > 2 : year.length !== 4) return null;
  return { era, year: year === "元" ? 1 : Number(year), month: Number(month), day: Number(day) };
}

function nameIn(text: string, { name, short, letter }: (typeof ERAS)[number]): string | null {
  return [name, short, letter].find((one) => text.toUpperCase().startsWith(one)) ?? null;
}

function outsideEra(era: string, first: string, next: string | null): string {
  const last = next === null ? null : addDays(next, -1);
  return fieldMessage("birthdayOutsideEra", {
    era,
    first: showJapanDate(first),
    last: last === null ? "open" : showJapanDate(last),
  });
}

function isoOf(digits: string): string | null {
  const iso = digits.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  return isDay(iso) ? iso : null;
}

/** How old somebody of that birthday (YYYYMMDD) is on a day 'YYYY-MM-DD'; null before the birth, or when it is no day. */
export function ageOn(digits: string, today: string): number | null {
  const born = isoOf(digits);
  if (!born || born > today) return null;
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}

/** A day by its era; `year` 1 is written 元. */
export type Wareki = { era: Era; year: number; month: number; day: number };

/** A day YYYYMMDD by its era; null when it is no day, or of the old calendar. */
export function inWareki(digits: string): Wareki | null {
  const iso = isoOf(digits);
  const found = iso === null || iso < GREGORIAN_SINCE ? undefined : eraOn(iso);
  if (!iso || !found) return null;
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return { era: found.era, year: year - Number(found.first.slice(0, 4)) + 1, month, day };
}
