import { typedKana } from "@/lib/domain/esim/kana-text";

/** A text while it is composed: what was typed for what is shown. */
export type Composition = {
  /** Something was shown already. */
  begun: boolean;
  /** Null when what is shown cannot have been typed as far as anybody saw. */
  reading: string | null;
  /** Letters at the end that wait for their vowel. */
  waiting: string;
  /** What an IME that converts by itself has converted, with its reading; kana typed after it follow behind. */
  converted: { shown: string; reading: string | null } | null;
};

export function startComposition(): Composition {
  return { begun: false, reading: "", waiting: "", converted: null };
}

/** The next text shown: kana are the reading themselves, anything else was chosen for the kana that stood there. */
export function followComposition(before: Composition, shown: string): Composition {
  const typed = typedKana(shown);
  if (typed && !isLettersForKana(before, typed)) {
    return { begun: true, reading: typed.kana, waiting: typed.waiting, converted: null };
  }
  return typedOn(before, shown) ?? converted(before, shown);
}

/**
 * The reading of what is committed at last; null when it is not known. When only the first clauses are committed it is
 * that of the whole: the rest goes on as a composition of its own, which tells where to cut.
 */
export function endComposition(before: Composition, committed: string): string | null {
  if (committed === "") return "";
  if (before.converted?.shown.startsWith(committed)) return before.converted.reading;
  const { reading, waiting } = followComposition(before, committed);
  return waiting === "" && reading !== "" ? reading : null;
}

/** Kana that were changed into letters by a key (F9, F10) are read as they were. */
function isLettersForKana(before: Composition, typed: { kana: string; waiting: string }): boolean {
  return typed.kana === "" && typed.waiting.length > 1 && before.reading !== "";
}

/** 山 → 山d → 山だ: typed on behind what was converted. */
function typedOn({ converted }: Composition, shown: string): Composition | null {
  if (!converted || !shown.startsWith(converted.shown)) return null;
  const typed = typedKana(shown.slice(converted.shown.length));
  if (!typed) return null;
  const reading = converted.reading === null ? null : converted.reading + typed.kana;
  return { begun: true, reading, waiting: typed.waiting, converted };
}

function converted(before: Composition, shown: string): Composition {
  const wasCut = before.converted?.shown !== shown && before.converted?.shown.startsWith(shown);
  const reading = wasCut ? null : readingBehind(before);
  return { begun: true, reading, waiting: "", converted: { shown, reading } };
}

/** What was typed when a conversion began: a waiting n becomes ん by it, other letters leave the reading open. */
function readingBehind({ reading, waiting }: Composition): string | null {
  if (reading === null) return null;
  const whole = /^[nｎ]$/.test(waiting) ? `${reading}ん` : waiting === "" ? reading : null;
  return whole === "" ? null : whole;
}
