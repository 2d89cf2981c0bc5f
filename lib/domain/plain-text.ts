/**
 * The field message for text that is no single line of words, or null: control characters (a line break, NUL, which PostgreSQL
 * cannot store) and halves of characters.
 */
export function plainTextProblem(text: string): "controlCharacter" | null {
  return /[\p{Cc}\p{Cs}]/u.test(text) ? "controlCharacter" : null;
}

/** The same as a rule of a schema: `z.string().refine(isPlainText, "controlCharacter")`. */
export function isPlainText(text: string): boolean {
  return plainTextProblem(text) === null;
}
