/**
 * Uni- and bigrams of a text, so that parts of words are found in any language and under any collation
 * (pg_trgm finds no Japanese under the C locale). Width, case and kana form do not matter: NFKC, lower case,
 * katakana as hiragana.
 */
export function searchGrams(texts: readonly (string | null | undefined)[]): string[] {
  const grams = new Set<string>();
  for (const text of texts) {
    const points = [...fold(text ?? "")];
    points.forEach((point, index) => {
      const next = points[index + 1];
      grams.add(point);
      if (next !== undefined) grams.add(point + next);
    });
  }
  return [...grams];
}

/** The grams that a row must all have to be worth looking at; `fold` then decides. Empty for blank text. */
export function queryGrams(text: string): string[] {
  const points = [...fold(text)];
  if (points.length < 2) return points;
  return [...new Set(points.slice(1).map((point, index) => `${points[index]}${point}`))];
}

/** One spelling for all ways to write the same: NFKC, lower case, hiragana, no spaces or hyphens. */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s‐-―−-]/g, "")
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60));
}
