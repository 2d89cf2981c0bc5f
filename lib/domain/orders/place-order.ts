import { and, eq, inArray } from "drizzle-orm";
import { actorId, type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orderEvents } from "@/lib/db/schema/order-history";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { type Tx, withTransaction } from "@/lib/db/transaction";
import { violatedUniqueIndex } from "@/lib/db/violations";
import { writeAudit } from "@/lib/domain/audit";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { findSubmission, type PlacedOrder } from "@/lib/domain/orders/find-submission";
import type { OrderKind } from "@/lib/domain/orders/kinds/order-kind";
import { makeOrderCode } from "@/lib/domain/orders/order-code";
import { saveSecrets, splitSecrets } from "@/lib/domain/orders/order-secrets";
import { hashRequest } from "@/lib/domain/orders/request-hash";
import { requireCorrectable } from "@/lib/domain/orders/require-correctable";
import type { Target } from "@/lib/domain/orders/schemas";
import { AppError } from "@/lib/errors";
import { dispatchQueue, enqueue } from "@/lib/jobs/queue";

type Wish<R extends Record<string, unknown>> = {
  targets: readonly Target[];
  request: R;
  /** Made by the form: the same id always means the same order. */
  submissionId: string;
  /** The environment that the form was opened in; absent where no form asks. */
  openedIn?: string | undefined;
  /** Why, in the words of whoever asks for it: ours, never sent. */
  reason?: string | undefined;
  /** The refused or failed order that this one corrects. */
  previousOrderId?: string | undefined;
  /** The draft that it comes from, which may become one order only. */
  draftId?: string | undefined;
  /** Nothing is sent before this instant. */
  notBefore?: Date | undefined;
  /** Last checks, in the order's own transaction; throws AppError to place nothing. */
  check?: (tx: Tx) => Promise<void>;
  /** What else is written with the order, in its own transaction, once its targets are its own; may throw as `check`. */
  alongside?: (tx: Tx, order: { id: string; code: string }) => Promise<void>;
};

/**
 * Writes an order, its targets, event, audit row and wake-up in one transaction; nothing is sent here. The
 * same submission gives the order that it made before (`repeated`).
 * @throws AppError not_allowed; environment_changed; target_busy with the code of the order that holds a target;
 *   submission_reused when the id came before with another request or for other targets; draft_sent with the code of the order that the
 *   draft has become; order_not_correctable and order_corrected_already (`requireCorrectable`).
 */
export async function placeOrder<R extends Record<string, unknown>>(
  ctx: Ctx,
  kind: OrderKind<R>,
  wish: Wish<R>,
): Promise<PlacedOrder> {
  requirePermission(ctx, kind.permission);
  const request = kind.schema.parse(wish.request);
  const before = await findSubmission(kind, { ...wish, request });
  if (before) return before;
  try {
    return await withTransaction((tx) => insertOrder(tx, ctx, kind, { ...wish, request }));
  } catch (error) {
    const index = violatedUniqueIndex(error);
    if (index === null && !(error instanceof AppError)) throw error;
    // The same submission, sent twice at once: what stands in its way may be the very order that it made.
    const meanwhile = await findSubmission(kind, { ...wish, request });
    if (meanwhile) return meanwhile;
    if (index === "orders_draft") throw await sentDraft(wish.draftId);
    if (index !== "order_targets_one_active") throw error;
    throw await busyTarget(environmentOf(kind.carrier), wish.targets);
  }
}

async function insertOrder<R extends Record<string, unknown>>(
  tx: Tx,
  ctx: Ctx,
  kind: OrderKind<R>,
  wish: Wish<R>,
): Promise<PlacedOrder> {
  if (wish.previousOrderId) {
    await requireCorrectable(tx, wish.previousOrderId, { kind, targets: wish.targets });
  }
  await wish.check?.(tx);
  const environment = environmentOf(kind.carrier);
  const code = makeOrderCode();
  const request = kind.withCode?.(wish.request, code) ?? wish.request;
  const { open, secrets } = splitSecrets(request, kind.secretFields);
  const notBefore = wish.notBefore;
  const [order] = await tx
    .insert(orders)
    .values({
      code,
      environment,
      carrier: kind.carrier,
      kind: kind.kind,
      state: "queued",
      request: open,
      requestHash: hashRequest(kind.kind, wish.request, wish.targets),
      submissionId: wish.submissionId,
      reason: wish.reason,
      previousOrderId: wish.previousOrderId,
      draftId: wish.draftId,
      notBefore,
      placedBy: actorId(ctx),
      dueAt: notBefore ?? new Date(),
    })
    .returning({ id: orders.id });
  if (!order) throw new Error("the order was not inserted");
  await tx
    .insert(orderTargets)
    .values(
      wish.targets.map((target) => ({ ...target, orderId: order.id, environment, active: true })),
    );
  await saveSecrets(tx, order.id, secrets);
  await tx.insert(orderEvents).values({
    orderId: order.id,
    toState: "queued",
    actorId: actorId(ctx),
    event: "placed",
  });
  await writeAudit(tx, ctx, {
    action: "order.place",
    entity: "order",
    entityId: order.id,
    detail: {
      kind: kind.kind,
      code,
      targets: wish.targets,
      ...(wish.previousOrderId && { previousOrderId: wish.previousOrderId }),
      ...(notBefore && { notBefore: notBefore.toISOString() }),
    },
  });
  await wish.alongside?.(tx, { id: order.id, code });
  const wake = { key: order.id, ...(notBefore && { startAfter: notBefore }) };
  await enqueue(tx, dispatchQueue(kind.carrier), { orderId: order.id }, wake);
  return { id: order.id, code, notBefore: notBefore?.toISOString() ?? null, repeated: false };
}

async function sentDraft(draftId: string | undefined): Promise<AppError> {
  const [order] = await db()
    .select({ code: orders.code, id: orders.id })
    .from(orders)
    .where(eq(orders.draftId, draftId ?? ""));
  return new AppError("draft_sent", { code: order?.code ?? "-", orderId: order?.id ?? "-" });
}

async function busyTarget(environment: string, targets: readonly Target[]): Promise<AppError> {
  const values = targets.map((target) => target.value);
  const [holder] = await db()
    .select({ code: orders.code, id: orders.id })
    .from(orderTargets)
    .innerJoin(orders, eq(orders.id, orderTargets.orderId))
    .where(
      and(
        eq(orderTargets.environment, environment),
        inArray(orderTargets.value, values),
        eq(orderTargets.active, true),
      ),
    );
  return new AppError("target_busy", { code: holder?.code ?? "-", orderId: holder?.id ?? "-" });
}
