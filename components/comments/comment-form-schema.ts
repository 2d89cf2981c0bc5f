import { z } from "zod";
import { CommentSchema } from "@/lib/domain/profile-changes/comment-schema";

export const COMMENT_CHOICES = ["write", "erase"] as const;

/** The form: whether there shall be a comment, and which. What it gives is the body's `comment`. */
export const CommentFormSchema = z
  .object({ choice: z.enum(COMMENT_CHOICES), comment: z.string() })
  .transform(({ choice, comment }) => ({ comment: choice === "erase" ? null : comment }))
  .pipe(CommentSchema.pick({ comment: true }));

export type CommentInput = z.input<typeof CommentFormSchema>;
export type CommentOutput = z.output<typeof CommentFormSchema>;

/** What is wrong with the text as it stands, a field message; null also for one that is still empty. */
export function textProblem(text: string): string | null {
  if (text === "") return null;
  const { error } = CommentSchema.shape.comment.safeParse(text);
  return error?.issues[0]?.message ?? null;
}
