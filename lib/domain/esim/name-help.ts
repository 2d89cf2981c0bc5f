import { type NameProblem, runsOf } from "@/lib/domain/esim/name-problems";
import {
  checkKanji,
  checkKatakana,
  type NameKind,
  offerKanji,
  offerKatakana,
} from "@/lib/upstream/freebit/characters";
import { checkNameLength } from "@/lib/upstream/freebit/name-length";

export type NamePath =
  | "mnp.lastnameKanji"
  | "mnp.firstnameKanji"
  | "mnp.lastnameZenKana"
  | "mnp.firstnameZenKana";

export type NameHelp = {
  problems: NameProblem[];
  /** The whole text as the field takes it, to be used only when somebody says so; null when there is nothing to offer. */
  offer: string | null;
  /** Of last and first name together, as the carrier counts them; of a corporation's last name alone. */
  length: { length: number; most: number; fits: boolean };
};

/** `otherHalf` is the first name of a last name's field and the other way round. */
type NameHelpOptions = NameKind & { otherHalf?: string };

/** What there is to say about one of the four name fields while it is typed into (Character Rules; parameters 17 to 20). */
export function nameHelp(
  path: NamePath,
  text: string,
  { corporate, otherHalf = "" }: NameHelpOptions,
): NameHelp {
  const kana = isKanaPath(path);
  const [check, offer] = kana ? [checkKatakana, offerKatakana] : [checkKanji, offerKanji];
  const [last, first] = isLastName(path) ? [text, otherHalf] : [otherHalf, text];
  return {
    problems: runsOf(check(text, { corporate })),
    offer: offer(text, { corporate }),
    length: checkNameLength({ last, first }, { corporate }),
  };
}

function isKanaPath(path: NamePath): boolean {
  return path === "mnp.lastnameZenKana" || path === "mnp.firstnameZenKana";
}

function isLastName(path: NamePath): boolean {
  return path === "mnp.lastnameKanji" || path === "mnp.lastnameZenKana";
}

/** A stretch of a name: characters that may stand there, or a run of those that may not. */
export type NamePiece = { text: string; wrong: boolean; index: number };

/** A name cut at its refused characters, for showing it with these marked. */
export function namePieces(text: string, problems: readonly NameProblem[]): NamePiece[] {
  const characters = [...text];
  const pieces: NamePiece[] = [];
  let from = 0;
  function take(to: number, wrong: boolean) {
    if (to > from) pieces.push({ text: characters.slice(from, to).join(""), wrong, index: from });
    from = to;
  }
  for (const { index, characters: refused } of problems) {
    take(index, false);
    take(index + [...refused].length, true);
  }
  take(characters.length, false);
  return pieces;
}

/** A reading as a kana field takes it, as far as it can be: full-width katakana; ヲ as オ. */
export function kanaFieldText(reading: string, { corporate }: NameKind): string {
  // First and last name of a person have fields of their own: what stands between them is no part of either.
  const text = corporate ? reading : reading.replace(/[ \u3000]/g, "");
  return offerKatakana(text, { corporate }) ?? text;
}

/** A text with its spaces and its invisible characters made visible: ␣, □ (full-width), <U+200B>. */
export function visibleText(text: string): string {
  return text
    .replaceAll(" ", "\u2423")
    .replaceAll("\u3000", "\u25a1")
    .replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, (character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      return `<U+${code}>`;
    });
}
