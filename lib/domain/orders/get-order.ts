import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { orderAttempts, orderEvents } from "@/lib/db/schema/order-history";
import { orderSecrets } from "@/lib/db/schema/order-secrets";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { users } from "@/lib/db/schema/staff";
import { withTransaction } from "@/lib/db/transaction";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { listOutages, outageOf } from "@/lib/domain/carriers/outages";
import { listStops } from "@/lib/domain/carriers/stops";
import { slowAfterMs } from "@/lib/domain/desk/slow-after";
import { readReference } from "@/lib/domain/orders/read-reference";
import { AppError } from "@/lib/errors";

const iso = (date: Date | null) => date?.toISOString() ?? null;

/**
 * An order with its targets, attempts, events, and those that it corrects or is corrected by, as plain JSON (instants
 * are ISO text in UTC). Sealed fields are named, never opened.
 * @throws AppError not_found
 */
export async function getOrder(ctx: Ctx, id: string) {
  requirePermission(ctx, "orders:read");
  const found = z.uuid().safeParse(id).success ? await readWhole(id) : null;
  if (!found) throw new AppError("not_found");
  const { targets, attempts, events, secrets, previous, next, stops, outages, customerReference } =
    found;
  const {
    requestHash: _,
    submissionId: __,
    environment: ___,
    draftId: ____,
    before: _____,
    beforeReadAt: ______,
    ...order
  } = found.order;
  return {
    ...order,
    placedByName: found.placedByName,
    placedAt: order.placedAt.toISOString(),
    changedAt: order.changedAt.toISOString(),
    dueAt: iso(order.dueAt),
    notBefore: iso(order.notBefore),
    acceptedAt: iso(order.acceptedAt),
    settledAt: iso(order.settledAt),
    /** How long it may be accepted before a person should look at it. */
    slowAfterMs: slowAfterMs(order.carrier),
    /** Why it waits, while its carrier is stopped. */
    stop:
      order.state === "queued"
        ? (stops.find(({ carrier }) => carrier === order.carrier) ?? null)
        : null,
    /** What fails at its carrier, while it waits for that. */
    outage: order.state === "queued" ? outageOf(outages, order) : null,
    previous,
    next,
    targets,
    /** Our own 顧客番号 of its line, as it is now; null for none, and for an order of many lines. */
    customerReference,
    sealedFields: secrets.map((secret) => secret.field),
    attempts: attempts.map((attempt) => ({
      ...attempt,
      startedAt: attempt.startedAt.toISOString(),
      leaseUntil: attempt.leaseUntil.toISOString(),
      endedAt: iso(attempt.endedAt),
    })),
    events: events.map(({ event, actorName }) => ({
      ...event,
      at: event.at.toISOString(),
      actorName,
    })),
  };
}

export type OrderDetail = Awaited<ReturnType<typeof getOrder>>;

/** All of an order as it was at one moment: state and history must not speak of different ones. */
function readWhole(id: string) {
  return withTransaction(async (tx) => {
    await tx.execute(sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`);
    const [found] = await tx
      .select({ order: orders, placedByName: users.name })
      .from(orders)
      .leftJoin(users, eq(users.id, orders.placedBy))
      .where(and(eq(orders.id, id), inArray(orders.environment, currentEnvironments())));
    if (!found) return null;
    const targets = await tx
      .select({ type: orderTargets.type, value: orderTargets.value })
      .from(orderTargets)
      .where(eq(orderTargets.orderId, id))
      .orderBy(asc(orderTargets.type), asc(orderTargets.value));
    const attempts = await tx
      .select()
      .from(orderAttempts)
      .where(eq(orderAttempts.orderId, id))
      .orderBy(asc(orderAttempts.number));
    const events = await tx
      .select({ event: orderEvents, actorName: users.name })
      .from(orderEvents)
      .leftJoin(users, eq(users.id, orderEvents.actorId))
      .where(eq(orderEvents.orderId, id))
      .orderBy(asc(orderEvents.id));
    const secrets = await tx
      .select({ field: orderSecrets.field })
      .from(orderSecrets)
      .where(eq(orderSecrets.orderId, id));
    const neighbour = { id: orders.id, code: orders.code, kind: orders.kind, state: orders.state };
    const [previous] = found.order.previousOrderId
      ? await tx.select(neighbour).from(orders).where(eq(orders.id, found.order.previousOrderId))
      : [];
    const next = await tx
      .select(neighbour)
      .from(orders)
      .where(eq(orders.previousOrderId, id))
      .orderBy(asc(orders.placedAt));
    const stops = await listStops(tx);
    const outages = await listOutages(tx);
    const customerReference = await readReference(tx, found.order, targets);
    return {
      ...found,
      targets,
      attempts,
      events,
      secrets,
      previous: previous ?? null,
      next,
      stops,
      outages,
      customerReference,
    };
  });
}
