import { and, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { fold, queryGrams } from "@/lib/domain/profiles/search-grams";

/**
 * The rows that hold the text as it is typed, or all of its words, in one of the places whose `searchGrams` stand in
 * `column`; a phone number also as it is kept with its country. Undefined (no condition) for text of blanks and hyphens alone.
 */
export function searchCondition(column: PgColumn, text: string): SQL | undefined {
  const words = text.split(/\s+/).filter((word) => fold(word) !== "");
  const held = (word: string) => or(holds(column, word), holds(column, internationalNumber(word)));
  if (words.length < 2) return held(text);
  return or(held(text), and(...words.map(held)));
}

/** ICM keeps a number as 81 and the rest, which people say with a 0: 020…, 080…. Blank for what is no such number. */
function internationalNumber(word: string): string {
  const [, rest] = /^0([2-9]0[0-9]{8,11})$/.exec(fold(word)) ?? [];
  return rest === undefined ? "" : `81${rest}`;
}

/** By index those that have the grams, and of them those that have the text itself. */
function holds(column: PgColumn, text: string): SQL | undefined {
  const grams = queryGrams(text);
  if (grams.length === 0) return undefined;
  return sql`(${column} @> ${sql.param(grams)}::text[] AND strpos((${column})[1], ${fold(text)}) > 0)`;
}
