import { z } from "zod";
import { isPlainText } from "@/lib/domain/plain-text";
import { COMMENT_LENGTH, MOST_COMMENTED } from "@/lib/domain/profile-changes/comment-limits";
import { lineFields } from "@/lib/domain/profile-changes/field-schemas";
import { fieldMessage } from "@/lib/i18n/field-message";

const QUOTES = new Set(["'", '"']);

/** The first quotation mark, which the carrier refuses anywhere (`^[^"']*$`), and its place from 1 in code points. */
export function findQuote(text: string): { place: number; character: string } | null {
  const characters = [...text];
  const index = characters.findIndex((character) => QUOTES.has(character));
  const character = characters[index];
  return character === undefined ? null : { place: index + 1, character };
}

const words = z.string().superRefine((text, context) => {
  const quote = findQuote(text);
  const given = [...text].length;
  if (!isPlainText(text)) context.addIssue({ code: "custom", message: "controlCharacter" });
  if (quote) context.addIssue({ code: "custom", message: fieldMessage("commentQuote", quote) });
  if (text.trim() === "") context.addIssue({ code: "custom", message: "commentBlank" });
  if (given > COMMENT_LENGTH) {
    const message = fieldMessage("maxLengthOf", { max: COMMENT_LENGTH, given });
    context.addIssue({ code: "custom", message });
  }
});

/** The body of コメント編集API; a comment of null takes the comment away. */
export const CommentSchema = z.object({
  imsis: z
    .array(z.object({ imsi: lineFields.imsi }))
    .min(1, fieldMessage("minCount", { min: 1 }))
    .max(MOST_COMMENTED, fieldMessage("maxCount", { max: MOST_COMMENTED })),
  comment: words.nullable(),
});
export type Comment = z.infer<typeof CommentSchema>;
