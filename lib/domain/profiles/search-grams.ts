/** Longer than all that a profile is found by; PostgreSQL's index takes no element above 2.7 KB. */
const WHOLE_POINTS = 600;

/**
 * What free text is looked up in: first all of the folded texts, a line each, then their uni- and bigrams, which
 * the index needs to find parts of words in any language and under any collation (pg_trgm finds no Japanese under
 * the C locale). lib/domain/profiles/search-condition.ts asks for both.
 */
export function searchGrams(texts: readonly (string | null | undefined)[]): string[] {
  const folded = texts.map((text) => fold(text ?? "")).filter((text) => text !== "");
  const grams = new Set<string>();
  for (const text of folded) {
    const points = [...text];
    points.forEach((point, index) => {
      const next = points[index + 1];
      grams.add(point);
      if (next !== undefined) grams.add(point + next);
    });
  }
  const whole = [...folded.join("\n")].slice(0, WHOLE_POINTS).join("");
  return whole === "" ? [] : [whole, ...grams];
}

/** The grams that a row must all have to hold this text; having them is not enough. Empty for blank text. */
export function queryGrams(text: string): string[] {
  const points = [...fold(text)];
  if (points.length < 2) return points;
  return [...new Set(points.slice(1).map((point, index) => `${points[index]}${point}`))];
}

/** One spelling for all ways to write the same: NFKC, lower case, hiragana, no spaces, hyphens or controls. */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Cc}‐-―−-]/gu, "")
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60));
}
