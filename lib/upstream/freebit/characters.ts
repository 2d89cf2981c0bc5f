import {
  type CharacterReason,
  KANJI_RULE,
  KATAKANA_RULE,
  type NameRule,
} from "@/lib/upstream/freebit/name-rules";

/**
 * One character that the carrier's rule refuses. `index` counts code points of the text as it was given;
 * `suggestion` is what to write in the character's place ("": nothing), where that is known.
 */
export type CharacterProblem = {
  index: number;
  character: string;
  reason: CharacterReason;
  suggestion?: string;
};

/** A corporation's name may hold U+3000 within; a person's may not. */
export type NameKind = { corporate: boolean };

const FULL_WIDTH_SPACE = "\u3000";
const ANY_SPACE = /[^\S\ufeff]/;

/** ｶ and ﾞ make ガ; null where the mark makes no other kana of the character. */
function voiced(character: string, mark: string): string | null {
  const combining = /[ﾟ゜\u309a]/.test(mark) ? "\u309a" : "\u3099";
  const composed = (character.normalize("NFKC") + combining).normalize("NFC");
  return [...composed].length === 1 ? composed : null;
}

function usable(replacement: string, rule: NameRule): string | undefined {
  const fits = [...replacement].every((c) => c !== FULL_WIDTH_SPACE && rule.allows(c));
  return replacement !== "" && fits ? replacement : undefined;
}

/** What a refused character and the mark after it are written as together. */
function joinedAt(characters: string[], index: number, rule: NameRule): string | undefined {
  const [character, mark] = [characters[index], characters[index + 1]];
  if (character === undefined || mark === undefined) return undefined;
  if (rule.allows(character) || !rule.mark.test(mark)) return undefined;
  const whole = voiced(character, mark);
  return whole === null ? undefined : usable(rule.replace(whole, undefined), rule);
}

function suggestionAt(characters: string[], index: number, rule: NameRule): string | undefined {
  const character = characters[index] ?? "";
  if (joinedAt(characters, index - 1, rule) !== undefined) return "";
  const joined = joinedAt(characters, index, rule);
  return joined ?? usable(rule.replace(character, characters[index - 1]), rule);
}

function check(text: string, rule: NameRule, { corporate }: NameKind): CharacterProblem[] {
  const characters = [...text];
  const isText = (character: string) => !ANY_SPACE.test(character);
  const first = characters.findIndex(isText);
  const last = characters.findLastIndex(isText);

  /** Inside a person's name nothing is suggested: first and last name have fields of their own. */
  function spaceProblem(index: number, character: string): CharacterProblem | null {
    const atEdge = first === -1 || index < first || index > last;
    if (character === FULL_WIDTH_SPACE) {
      if (atEdge) return { index, character, reason: "spaceAtEdge", suggestion: "" };
      return corporate ? null : { index, character, reason: "spaceInside" };
    }
    const problem = { index, character, reason: rule.reason(character) };
    if (atEdge) return { ...problem, suggestion: "" };
    return corporate ? { ...problem, suggestion: FULL_WIDTH_SPACE } : problem;
  }

  return characters.flatMap((character, index) => {
    if (!isText(character)) return spaceProblem(index, character) ?? [];
    if (rule.allows(character)) return [];
    const reason = rule.reason(character);
    const suggestion = reason === "invisible" ? "" : suggestionAt(characters, index, rule);
    return { index, character, reason, ...(suggestion !== undefined && { suggestion }) };
  });
}

/** The characters of a kanji name field that the carrier refuses. An empty text has none. */
export function checkKanji(text: string, kind: NameKind): CharacterProblem[] {
  return check(text, KANJI_RULE, kind);
}

/** The same for a katakana name field. */
export function checkKatakana(text: string, kind: NameKind): CharacterProblem[] {
  return check(text, KATAKANA_RULE, kind);
}

/**
 * Combining marks joined to what they follow, as NFC does: が typed as か + U+3099. Nothing else is changed: all of
 * NFC would also write 神 for the compatibility form of it that is registered, and is in Windows-31J, and Å (U+00C5)
 * for the sign that is in it.
 */
export function normalizeName(text: string): string {
  return text.replace(/\P{M}\p{M}+/gu, (cluster) => cluster.normalize("NFC"));
}

/** A mark that follows an allowed kana is joined to it: no suggestion for one character could do that. */
function joinMarks(text: string, rule: NameRule): string {
  return text.replace(/(.)([ﾞﾟ゛゜])/gsu, (pair, character: string, mark: string) => {
    if (!rule.mark.test(mark) || !rule.allows(character)) return pair;
    const whole = voiced(character, mark);
    return whole !== null && rule.allows(whole) ? whole : pair;
  });
}

function offer(text: string, rule: NameRule, kind: NameKind): string | null {
  const characters = [...joinMarks(normalizeName(text), rule)];
  for (const { index, suggestion } of check(characters.join(""), rule, kind)) {
    if (suggestion !== undefined) characters[index] = suggestion;
  }
  const converted = characters.join("");
  const helps = check(converted, rule, kind).length < check(text, rule, kind).length;
  return helps && converted !== "" ? converted : null;
}

/**
 * The text as a kanji name field takes it, every suggestion applied, to be shown before → after and used only when
 * somebody says so. Null when there is nothing to convert, or nothing would be better for it.
 */
export function offerKanji(text: string, kind: NameKind): string | null {
  return offer(text, KANJI_RULE, kind);
}

/** The same for a katakana name field. */
export function offerKatakana(text: string, kind: NameKind): string | null {
  return offer(text, KATAKANA_RULE, kind);
}
