import { and, or, type SQL, sql } from "drizzle-orm";
import { profiles } from "@/lib/db/schema/profiles";
import { fold, queryGrams } from "@/lib/domain/profiles/search-grams";

/**
 * The profiles that hold the text as it is typed, or all of its words, in one of the places that
 * `profileSearchGrams` names. Undefined (no condition) for text of blanks and hyphens alone.
 */
export function searchCondition(text: string): SQL | undefined {
  const words = text.split(/\s+/).filter((word) => fold(word) !== "");
  if (words.length < 2) return holds(text);
  return or(holds(text), and(...words.map(holds)));
}

/** By index those that have the grams, and of them those that have the text itself. */
function holds(text: string): SQL | undefined {
  const grams = queryGrams(text);
  if (grams.length === 0) return undefined;
  const { searchGrams } = profiles;
  return sql`(${searchGrams} @> ${sql.param(grams)}::text[] AND strpos((${searchGrams})[1], ${fold(text)}) > 0)`;
}
