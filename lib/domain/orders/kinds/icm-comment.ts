import { icm } from "@/lib/domain/carriers/icm";
import { ICM_CHANGE } from "@/lib/domain/orders/kinds/icm-change";
import type { OrderKind } from "@/lib/domain/orders/kinds/order-kind";
import { type Comment, CommentSchema } from "@/lib/domain/profile-changes/comment-schema";
import { keepComment } from "@/lib/domain/profiles/keep-comment";

/**
 * コメント編集: done at its 202, as nothing ever shows a comment; the inventory then keeps what was written. It sets a
 * value, so a person may send a lost one again.
 */
export const icmComment: OrderKind<Comment> = {
  ...ICM_CHANGE,
  kind: "icm.comment",
  schema: CommentSchema,
  taken: "completed",
  send: (body, by) => icm().editComment(body, by),
  effects: null,
  settled: async (tx, orders) => {
    for (const { state, environment, request } of orders) {
      if (state !== "completed") continue;
      const { imsis, comment } = CommentSchema.parse(request);
      await keepComment(tx, { environment, imsis: imsis.map(({ imsi }) => imsi), comment });
    }
  },
};
