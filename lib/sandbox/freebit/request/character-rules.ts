import { fullWidthCharacters } from "@/lib/sandbox/freebit/windows-31j";

const FULL_WIDTH_SPACE = "\u3000";

/** Full-width digits, upper-case letters and katakana; the space has a rule of its own. */
const KATAKANA = /^[\uff10-\uff19\uff21-\uff3a\u30a1-\u30ef\u30f3\u30f4\u30fc]$/;

/** Whether a name keeps to the document's rule for kanji fields. */
export function isKanjiName(text: string, isCorporate: boolean): boolean {
  return keepsRule(text, isCorporate, (character) => fullWidthCharacters.has(character));
}

/** Whether a name keeps to the document's rule for katakana fields. */
export function isKatakanaName(text: string, isCorporate: boolean): boolean {
  return keepsRule(text, isCorporate, (character) => KATAKANA.test(character));
}

/** Full-width spaces stand inside a corporate name alone, and never at an edge. */
function keepsRule(
  text: string,
  isCorporate: boolean,
  isAllowed: (character: string) => boolean,
): boolean {
  const characters = [...text];
  if (characters.length === 0) return false;
  if (characters.at(0) === FULL_WIDTH_SPACE || characters.at(-1) === FULL_WIDTH_SPACE) return false;
  return characters.every((character) =>
    character === FULL_WIDTH_SPACE ? isCorporate : isAllowed(character),
  );
}
