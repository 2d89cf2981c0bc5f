import { and, eq, inArray } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { withTransaction } from "@/lib/db/transaction";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { icm } from "@/lib/domain/carriers/icm";
import { changeState } from "@/lib/domain/orders/change-state";
import { kindNamed } from "@/lib/domain/orders/kinds/registry";
import { followBackoff } from "@/lib/domain/orders/outcome";
import { saveReading } from "@/lib/domain/profiles/save-reading";
import { enqueue } from "@/lib/jobs/queue";
import type { IcmProfile } from "@/lib/upstream/icm/schemas/profile";
import { UpstreamError } from "@/lib/upstream/upstream-error";

type Followed = { id: string; kind: string; tid: string | null; request: unknown; imsi: string };

type Finding =
  | { state: "completed" | "failed"; event: string; detail: Record<string, unknown> }
  | { state: "waiting" };

/**
 * Asks once what became of an accepted order: the transaction by its tid, and where the carrier does not know
 * the tid, the profile itself (a wanted change that is there completes it; one that is absent proves nothing).
 * Settles the order, or puts the next look into the queue. Reading only: nothing is sent.
 */
export async function followOrder(ctx: Ctx, orderId: string): Promise<void> {
  const order = await findAccepted(orderId);
  if (!order) return;
  const finding = await look(order);
  if (finding.state === "waiting") return lookAgainLater(orderId);
  await refreshProfile(order.imsi);
  await withTransaction((tx) =>
    changeState(tx, ctx, { orderId, from: "accepted", to: finding.state, ...finding }),
  );
}

async function findAccepted(orderId: string): Promise<Followed | null> {
  const [order] = await db()
    .select({
      id: orders.id,
      kind: orders.kind,
      tid: orders.tid,
      request: orders.request,
      imsi: orderTargets.value,
    })
    .from(orders)
    .innerJoin(orderTargets, eq(orderTargets.orderId, orders.id))
    .where(
      and(
        eq(orders.id, orderId),
        eq(orders.state, "accepted"),
        eq(orders.carrier, "icm"),
        eq(orderTargets.type, "imsi"),
        inArray(orders.environment, currentEnvironments()),
      ),
    )
    .limit(1);
  return order ?? null;
}

async function look(order: Followed): Promise<Finding> {
  try {
    const transaction = order.tid ? await icm().transaction(order.tid) : null;
    if (!transaction) return findByProfile(order, await icm().profile(order.imsi));
    const { transactionStatus } = transaction;
    if (transactionStatus === "success") {
      return { state: "completed", event: "transaction_success", detail: { transactionStatus } };
    }
    if (transactionStatus === "failed" || transactionStatus === "cancel") {
      return { state: "failed", event: "transaction_failed", detail: { transactionStatus } };
    }
    return { state: "waiting" };
  } catch (error) {
    if (error instanceof UpstreamError) return { state: "waiting" };
    throw error;
  }
}

function findByProfile(order: Followed, profile: IcmProfile): Finding {
  const { profileStatus } = profile;
  return kindNamed(order.kind).isDone(order.request, profile)
    ? { state: "completed", event: "profile_shows_change", detail: { profileStatus } }
    : { state: "waiting" };
}

/** The line's page should show what the order did; when it cannot be read now, its age says so. */
async function refreshProfile(imsi: string): Promise<void> {
  try {
    await saveReading(imsi, await icm().profile(imsi));
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
  }
}

async function lookAgainLater(orderId: string): Promise<void> {
  await withTransaction(async (tx) => {
    const [order] = await tx
      .select({ followCount: orders.followCount })
      .from(orders)
      .where(and(eq(orders.id, orderId), eq(orders.state, "accepted")))
      .for("update");
    if (!order) return;
    const followCount = order.followCount + 1;
    const startAfter = new Date(Date.now() + followBackoff(followCount));
    await tx.update(orders).set({ followCount, dueAt: startAfter }).where(eq(orders.id, orderId));
    await enqueue(tx, "order.follow", { orderId }, { key: orderId, startAfter });
  });
}
