import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import {
  orderAttempts,
  orderEvents,
  orderSecrets,
  orders,
  orderTargets,
} from "@/lib/db/schema/orders";
import { users } from "@/lib/db/schema/staff";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { AppError } from "@/lib/errors";

const iso = (date: Date | null) => date?.toISOString() ?? null;

/**
 * An order with its targets, attempts and events, as plain JSON (instants are ISO text in UTC). Sealed fields are
 * named, never opened.
 * @throws AppError not_found
 */
export async function getOrder(ctx: Ctx, id: string) {
  requirePermission(ctx, "orders:read");
  const [found] = z.uuid().safeParse(id).success
    ? await db()
        .select({ order: orders, placedByName: users.name })
        .from(orders)
        .leftJoin(users, eq(users.id, orders.placedBy))
        .where(and(eq(orders.id, id), inArray(orders.environment, currentEnvironments())))
    : [];
  if (!found) throw new AppError("not_found");
  const [targets, attempts, events, secrets] = await Promise.all([
    db()
      .select({ type: orderTargets.type, value: orderTargets.value })
      .from(orderTargets)
      .where(eq(orderTargets.orderId, id)),
    db()
      .select()
      .from(orderAttempts)
      .where(eq(orderAttempts.orderId, id))
      .orderBy(asc(orderAttempts.number)),
    db()
      .select({ event: orderEvents, actorName: users.name })
      .from(orderEvents)
      .leftJoin(users, eq(users.id, orderEvents.actorId))
      .where(eq(orderEvents.orderId, id))
      .orderBy(asc(orderEvents.id)),
    db()
      .select({ field: orderSecrets.field })
      .from(orderSecrets)
      .where(eq(orderSecrets.orderId, id)),
  ]);
  const { requestHash: _, submissionId: __, environment: ___, ...order } = found.order;
  return {
    ...order,
    placedByName: found.placedByName,
    placedAt: order.placedAt.toISOString(),
    changedAt: order.changedAt.toISOString(),
    dueAt: iso(order.dueAt),
    acceptedAt: iso(order.acceptedAt),
    settledAt: iso(order.settledAt),
    targets,
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
