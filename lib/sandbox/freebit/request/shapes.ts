import { z } from "zod";
import { isDate, japanDate } from "@/lib/sandbox/japan-time";

/** Half-width numeric. */
export function digits(least: number, most = least) {
  return z.string().regex(new RegExp(`^[0-9]{${least},${most}}$`));
}

/** Alphanumeric. */
export function alphanumerics(least: number, most: number) {
  return z.string().regex(new RegExp(`^[0-9A-Za-z]{${least},${most}}$`));
}

/** Alphanumeric and symbols. */
export function symbols(least: number, most: number) {
  return z.string().regex(new RegExp(`^[!-~]{${least},${most}}$`));
}

/** YYYYMMDD of a day that exists. */
export const day = z.string().refine((text) => /^\d{8}$/.test(text) && isDate(withHyphens(text)));

/** YYYYMMDD of a day that is not after today in Japan. */
export function pastDay(now: number) {
  return day.refine((text) => withHyphens(text) <= japanDate(now));
}

function withHyphens(text: string): string {
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
