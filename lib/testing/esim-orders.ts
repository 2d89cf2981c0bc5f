import { randomUUID } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { esimLines } from "@/lib/db/schema/esim";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { makeOrderCode } from "@/lib/domain/orders/order-code";
import { isActive, type OrderState } from "@/lib/domain/orders/schemas";

type Wanted = {
  eid: string;
  state?: OrderState;
  /** What staff gave as delivery code; the order's own code otherwise. */
  deliveryCode?: string;
  account?: string;
  placedAt?: Date;
  kind?: "freebit.new" | "freebit.mnp" | "freebit.reissue";
};

const ADD_KIND = { "freebit.new": "N", "freebit.mnp": "M", "freebit.reissue": "R" } as const;

/** The steps of an order's life, in the order in which they can be taken, and those that lead to a state. */
const STEPS: readonly [OrderState, OrderState][] = [
  ["queued", "cancelled"],
  ["queued", "sending"],
  ["sending", "rejected"],
  ["sending", "unknown"],
  ["sending", "accepted"],
  ["accepted", "completed"],
  ["accepted", "failed"],
];
const PATHS: Record<OrderState, readonly OrderState[]> = {
  awaiting_approval: [],
  queued: [],
  cancelled: ["cancelled"],
  sending: ["sending"],
  rejected: ["sending", "rejected"],
  unknown: ["sending", "unknown"],
  accepted: ["sending", "accepted"],
  completed: ["sending", "accepted", "completed"],
  failed: ["sending", "accepted", "failed"],
};

/** Freebit orders as the ledger holds them once they came to `state`, with their lines, without any carrier. */
export async function insertEsimOrders(wanted: readonly Wanted[]) {
  const environment = environmentOf("freebit");
  const rows = wanted.map((one) => {
    const { eid, state = "accepted", account, kind = "freebit.new", placedAt = new Date() } = one;
    const code = makeOrderCode();
    const deliveryCode = one.deliveryCode ?? code;
    const request = { eid, simKind: "E0", addKind: ADD_KIND[kind], deliveryCode };
    return {
      id: randomUUID(),
      code,
      environment,
      carrier: "freebit",
      kind,
      state: state === "awaiting_approval" ? state : "queued",
      wanted: state,
      request: { ...request, ...(account && { account }) },
      requestHash: "-",
      submissionId: randomUUID(),
      placedAt,
      deliveryCode,
      eid,
    };
  });
  await db().insert(orders).values(rows);
  for (const [from, to] of STEPS) {
    const moved = rows.filter(({ wanted }) => PATHS[wanted].includes(to));
    await db()
      .update(orders)
      .set({ state: to, settledAt: isActive(to) ? null : new Date() })
      .where(
        and(
          eq(orders.state, from),
          inArray(
            orders.id,
            moved.map(({ id }) => id),
          ),
        ),
      );
  }
  await db()
    .insert(orderTargets)
    .values(
      rows.map(({ id, eid, wanted }) => ({
        orderId: id,
        environment,
        type: "eid",
        value: eid,
        active: isActive(wanted),
      })),
    );
  await db()
    .insert(esimLines)
    .values(rows.map(({ id, eid }) => ({ environment, eid, lastOrderId: id })))
    .onConflictDoNothing();
  return rows.map(({ id, code, deliveryCode, eid }) => ({ id, code, deliveryCode, eid }));
}
