/**
 * Whether text is a single line of words: no control characters (a line break, NUL, which PostgreSQL cannot store) and no
 * halves of characters. Schemas say `controlCharacter` where it is not.
 */
export function isPlainText(text: string): boolean {
  return !/[\p{Cc}\p{Cs}]/u.test(text);
}
