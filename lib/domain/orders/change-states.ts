import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Ctx } from "@/lib/auth/permissions";
import type { Tx } from "@/lib/db/transaction";
import { type Move, noteMoves } from "@/lib/domain/orders/note-moves";

type Settlement = Move & { to: "completed" | "failed"; answer: Record<string, unknown> };

const Settled = z.array(
  z.object({
    id: z.string(),
    kind: z.string(),
    environment: z.string(),
    request: z.record(z.string(), z.unknown()),
  }),
);

/**
 * Settles many orders at once, as `changeState` does one, in a handful of statements for all of them. The caller has
 * locked the orders.
 * @throws Error when one of them is no longer in `from`
 */
export async function changeStates(tx: Tx, ctx: Ctx, steps: readonly Settlement[]): Promise<void> {
  if (steps.length === 0) return;
  const now = new Date();
  const wanted = steps.map(({ orderId, from, to, answer }) => ({ orderId, from, to, answer }));
  const { rows } = await tx.execute(sql`
    UPDATE orders SET
      state = v."to", answer = v.answer, due_at = NULL, settled_at = ${now.toISOString()},
      changed_at = ${now.toISOString()}
    FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      AS v("orderId" uuid, "from" text, "to" text, answer jsonb)
    WHERE orders.id = v."orderId" AND orders.state = v."from"
    RETURNING orders.id, orders.kind, orders.environment, orders.request`);
  const orders = new Map(Settled.parse(rows).map((order) => [order.id, order]));
  const moves = steps.map((move) => {
    const order = orders.get(move.orderId);
    if (!order) throw new Error(`order ${move.orderId} is no longer ${move.from}`);
    return { move, order };
  });
  await noteMoves(tx, ctx, now, moves);
}
