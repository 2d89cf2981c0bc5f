import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { findSubmission, type PlacedOrder } from "@/lib/domain/orders/find-submission";
import { icmComment } from "@/lib/domain/orders/kinds/icm-comment";
import { placeOrder } from "@/lib/domain/orders/place-order";
import type { Target } from "@/lib/domain/orders/schemas";
import { stillAhead } from "@/lib/domain/orders/send-time";
import type { EditCommentInput } from "@/lib/domain/profile-changes/change-inputs";
import { readCommentLines } from "@/lib/domain/profile-changes/comment-lines";
import { AppError } from "@/lib/errors";

/**
 * Places the one order that gives all of these lines the same comment, or with null none (コメント編集API).
 * @throws AppError not_allowed; environment_changed; comment_lines_refused with the lines that are not in the inventory
 *   or whose state forbids it; target_busy; submission_reused; order_not_correctable; order_corrected_already
 */
export async function editComment(
  ctx: Ctx,
  { change, submissionId, openedIn, notBefore, previousOrderId }: EditCommentInput,
): Promise<PlacedOrder> {
  requirePermission(ctx, icmComment.permission);
  const imsis = [...new Set(change.imsis.map(({ imsi }) => imsi))];
  const request = { imsis: imsis.map((imsi) => ({ imsi })), comment: change.comment };
  // Sorted: two orders at once for the same lines wait for one another instead of blocking each other.
  const targets = imsis.toSorted().map((value): Target => ({ type: "imsi", value }));
  const submission = { submissionId, openedIn, notBefore, request, targets };
  const before = await findSubmission(icmComment, submission);
  if (before) return before;
  await requireAll(imsis);
  return placeOrder(ctx, icmComment, {
    ...submission,
    previousOrderId,
    notBefore: stillAhead(notBefore),
  });
}

/** A line that is busy is told by the order that holds it, when this one is placed. */
async function requireAll(imsis: string[]): Promise<void> {
  const lines = await readCommentLines(imsis);
  const refused = lines.filter(({ hindrance }) => hindrance !== null && hindrance !== "busy");
  if (refused.length === 0) return;
  const named = refused.map(({ imsi }) => imsi).join(", ");
  throw new AppError("comment_lines_refused", { count: refused.length, imsis: named });
}
