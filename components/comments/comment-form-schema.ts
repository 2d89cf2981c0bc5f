import { z } from "zod";
import { SEND_NOW, type SendTimeValues, sendTimeProblems } from "@/components/form/send-time";
import { type Comment, CommentSchema } from "@/lib/domain/profile-changes/comment-schema";

export const COMMENT_CHOICES = ["write", "erase"] as const;

const time = { sendWhen: z.string(), notBefore: z.string() };

/**
 * The form: whether there shall be a comment, which, and when it is sent. What it gives is the body's `comment` with the
 * time.
 */
export const CommentFormSchema = z
  .object({ choice: z.enum(COMMENT_CHOICES), comment: z.string(), ...time })
  .superRefine((values, context) => {
    for (const { name, message } of sendTimeProblems(values)) {
      context.addIssue({ code: "custom", path: [name], message });
    }
  })
  .transform(({ choice, comment, ...rest }) => ({
    comment: choice === "erase" ? null : comment,
    ...rest,
  }))
  .pipe(CommentSchema.pick({ comment: true }).extend(time));

export type CommentInput = z.input<typeof CommentFormSchema>;
export type CommentOutput = z.output<typeof CommentFormSchema>;

/** What the controls hold at first: `comment` is what there is now, or null where it was to be taken away. */
export function firstValues(comment: Comment["comment"]): CommentInput & SendTimeValues {
  return { choice: comment === null ? "erase" : "write", comment: comment ?? "", ...SEND_NOW };
}

/** What is wrong with the text as it stands, a field message; null also for one that is still empty. */
export function textProblem(text: string): string | null {
  if (text === "") return null;
  const { error } = CommentSchema.shape.comment.safeParse(text);
  return error?.issues[0]?.message ?? null;
}
