import { KANJI_TWINS, KATAKANA_TWINS } from "@/lib/upstream/freebit/twins";
import { isInWindows31J } from "@/lib/upstream/freebit/windows-31j";

/** Why a character may not stand where it stands; each has a sentence for staff. */
export const CHARACTER_REASONS = [
  "spaceAtEdge",
  "spaceInside",
  "halfWidthSpace",
  "otherSpace",
  "invisible",
  "halfWidth",
  "halfWidthKana",
  "combiningMark",
  "privateUse",
  "notInWindows31J",
  "hiragana",
  "kanji",
  "lowerCase",
  "middleDot",
  "unusedKatakana",
  "notKatakana",
] as const;

export type CharacterReason = (typeof CHARACTER_REASONS)[number];

/** What one kind of name field takes. Characters are single code points. */
export type NameRule = {
  /** U+3000 aside: where that may stand is no matter of the character. */
  allows: (character: string) => boolean;
  /** Asked of characters that are not allowed. */
  reason: (character: string) => CharacterReason;
  /** What to write for a refused character, or for one joined with its mark. It may be refused as well. */
  replace: (character: string, previous: string | undefined) => string;
  /** Dakuten and handakuten of their own that belong to the kana before them. */
  mark: RegExp;
};

const FULL_WIDTH_OFFSET = 0xfee0;
const KATAKANA_OFFSET = 0x60;

function shifted(text: string, characters: RegExp, offset: number): string {
  return text.replace(characters, (character) =>
    String.fromCharCode(character.charCodeAt(0) + offset),
  );
}

/** Reasons that both rules share, from the narrowest to the widest; null for an ordinary character. */
function commonReason(character: string): CharacterReason | null {
  if (character === " ") return "halfWidthSpace";
  if (/[!-~]/.test(character)) return "halfWidth";
  if (/[\uff61-\uff9f]/.test(character)) return "halfWidthKana";
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return "invisible";
  if (/\s/.test(character)) return "otherSpace";
  if (/\p{Cc}/u.test(character)) return "invisible";
  if (/\p{M}/u.test(character)) return "combiningMark";
  return /\p{Co}/u.test(character) ? "privateUse" : null;
}

/** Any character of Windows-31J that is no half-width one. */
export const KANJI_RULE: NameRule = {
  allows: isInWindows31J,
  reason: (character) => commonReason(character) ?? "notInWindows31J",
  replace: (character) =>
    KANJI_TWINS.get(character) ?? shifted(character.normalize("NFKC"), /[!-~]/g, FULL_WIDTH_OFFSET),
  mark: /^[ﾞﾟ\u3099\u309a]$/,
};

const USED_IN_KATAKANA = /^[\uff10-\uff19\uff21-\uff3a\u30a1-\u30ef\u30f3\u30f4\u30fc]$/;

function katakanaReason(character: string): CharacterReason {
  if (/[\u3041-\u3096\u309d-\u309f]/.test(character)) return "hiragana";
  if (/[ａ-ｚ]/.test(character)) return "lowerCase";
  if (character === "・") return "middleDot";
  if (/\p{Script=Katakana}/u.test(character)) return "unusedKatakana";
  return /\p{Script=Han}/u.test(character) ? "kanji" : "notKatakana";
}

const KANA = /[\p{Script=Katakana}\p{Script=Hiragana}ーｰ]/u;
/** Dashes, minus, a box's line and the kanji 一: after a kana they stand for the mark of a long vowel. */
const LONG_VOWEL = /[\p{Dash}\u2500一]/u;

/** The document's ranges: full-width digits, capital letters, and most of the katakana. */
export const KATAKANA_RULE: NameRule = {
  allows: (character) => USED_IN_KATAKANA.test(character),
  reason: (character) => commonReason(character) ?? katakanaReason(character),
  replace(character, previous) {
    if (LONG_VOWEL.test(character) && previous !== undefined && KANA.test(previous)) return "ー";
    const full = character.normalize("NFKC");
    const katakana = [...shifted(full, /[\u3041-\u3096]/g, KATAKANA_OFFSET)];
    const used = katakana.map((kana) => KATAKANA_TWINS.get(kana) ?? kana).join("");
    return shifted(used.toUpperCase(), /[!-~]/g, FULL_WIDTH_OFFSET);
  },
  mark: /^[ﾞﾟ゛゜\u3099\u309a]$/,
};
