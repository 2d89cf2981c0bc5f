/** Hiragana, katakana, the long vowel mark, and what else a kana field takes, or takes in full width: digits, capitals, spaces. */
const READABLE = /^[ \u3041-\u3096\u30a1-\u30fa\u30fc0-9\uff10-\uff19\uff21-\uff3a\u3000]+$/;

/** True for a text that is read as it is written. */
export function isReadable(text: string): boolean {
  return READABLE.test(text);
}

/** Kana as it is being typed in Roman letters: `やまd` is やま and a letter that waits for its vowel. Null for other text. */
export function typedKana(text: string): { kana: string; waiting: string } | null {
  const [, kana = "", waiting = ""] = /^(.*?)([a-z\uff41-\uff5a]*)$/su.exec(text) ?? [];
  return kana === "" || isReadable(kana) ? { kana, waiting } : null;
}
