import { and, count, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { carrierStops } from "@/lib/db/schema/carriers";
import { orderAttempts } from "@/lib/db/schema/order-history";
import { orders } from "@/lib/db/schema/orders";
import { profileImportLines, profileImports, profiles } from "@/lib/db/schema/profiles";
import { type Tx, withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { holdOffClaims } from "@/lib/domain/carriers/sending-lock";
import { changeState } from "@/lib/domain/orders/change-state";
import { enqueueReadings } from "@/lib/domain/profiles/enqueue-readings";
import en from "@/lib/i18n/messages/en/connections.json";
import ja from "@/lib/i18n/messages/ja/connections.json";
import { showJapanTime } from "@/lib/time/japan";

const WORKER = "restore";
const ANSWER = { code: "restored" };

export type Held = {
  /** Environments to which nothing is sent until an administrator resumes it. */
  stopped: string[];
  /** Orders that may have been sent since the backup: they are unknown now. */
  unknown: number;
  /** Orders whose time to send has not come: they wait behind the stop. */
  later: number;
};

/**
 * Makes a desk that was restored safe to start: of what happened after the backup it knows nothing, so it must send
 * nothing by itself that was, perhaps, sent already. Every carrier is stopped. Every order that waited to be sent, or was
 * being sent, gets an attempt that nobody knows the end of, and is unknown: a person decides, as for a lost answer. An
 * order that could not have been sent by now stays queued behind the stop. Readings of lines that an import waited for
 * are asked for again.
 */
export async function holdRestored(ctx: Ctx, backupAt: Date): Promise<Held> {
  return withTransaction(async (tx) => {
    await holdOffClaims(tx);
    const stopped = await stopAll(tx, backupAt);
    const unknown = (await giveUpOpen(tx, ctx)) + (await giveUpQueued(tx, ctx, backupAt));
    const [row] = await tx
      .select({ later: count() })
      .from(orders)
      .where(eq(orders.state, "queued"));
    const held = { stopped, unknown, later: row?.later ?? 0 };
    await writeAudit(tx, ctx, {
      action: "desk.restore",
      entity: "desk",
      entityId: "desk",
      detail: { backupAt: backupAt.toISOString(), ...held },
    });
    await readPending(tx);
    return held;
  });
}

/** A stop that was there already goes on, for both reasons. */
async function stopAll(tx: Tx, backupAt: Date): Promise<string[]> {
  const known = await tx
    .selectDistinct({ environment: orders.environment })
    .from(orders)
    .union(tx.selectDistinct({ environment: profiles.environment }).from(profiles));
  const environments = [
    ...new Set([...currentEnvironments(), ...known.map(({ environment }) => environment)]),
  ].sort();
  const at = `${showJapanTime(backupAt)} (JST)`;
  const reason = [ja, en].map(({ stop }) => stop.restored.replace("{at}", at)).join(" / ");
  for (const environment of environments) {
    await tx
      .insert(carrierStops)
      .values({ environment, reason, stoppedBy: null, stoppedAt: new Date() })
      .onConflictDoUpdate({
        target: carrierStops.environment,
        set: {
          reason: sql`excluded.reason || ' / ' || ${carrierStops.reason}`,
          stoppedBy: null,
          stoppedAt: sql`excluded.stopped_at`,
        },
      });
  }
  return environments;
}

/** Orders that were being sent at the backup: their answers came, if at all, after it. */
async function giveUpOpen(tx: Tx, ctx: Ctx): Promise<number> {
  const open = await tx
    .update(orderAttempts)
    .set({ endedAt: new Date(), outcome: "unknown" })
    .where(isNull(orderAttempts.endedAt))
    .returning({ orderId: orderAttempts.orderId });
  for (const { orderId } of open) await becomeUnknown(tx, ctx, orderId);
  return open.length;
}

/** Orders that waited to be sent at the backup: between it and now they may have been. */
async function giveUpQueued(tx: Tx, ctx: Ctx, backupAt: Date): Promise<number> {
  const now = new Date();
  const waiting = await tx
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(eq(orders.state, "queued"), or(isNull(orders.notBefore), lte(orders.notBefore, now))),
    )
    .for("update");
  for (const { id: orderId } of waiting) {
    const number = (await tx.$count(orderAttempts, eq(orderAttempts.orderId, orderId))) + 1;
    await changeState(tx, ctx, {
      orderId,
      from: "queued",
      to: "sending",
      event: "restored_queued",
      detail: { attempt: number },
      set: { dueAt: null },
    });
    await tx.insert(orderAttempts).values({
      orderId,
      number,
      worker: WORKER,
      startedAt: backupAt,
      leaseUntil: now,
      endedAt: now,
      outcome: "unknown",
    });
    await becomeUnknown(tx, ctx, orderId);
  }
  return waiting.length;
}

async function becomeUnknown(tx: Tx, ctx: Ctx, orderId: string): Promise<void> {
  await changeState(tx, ctx, {
    orderId,
    from: "sending",
    to: "unknown",
    event: "restored",
    detail: ANSWER,
    set: { answer: ANSWER, dueAt: null },
  });
}

/** A backup holds no jobs: the sweep finds the orders again, and these readings are found here. */
async function readPending(tx: Tx): Promise<void> {
  const lines = await tx
    .selectDistinct({ environment: profileImports.environment, imsi: profileImportLines.imsi })
    .from(profileImportLines)
    .innerJoin(profileImports, eq(profileImports.id, profileImportLines.importId))
    .where(inArray(profileImportLines.state, ["pending"]));
  const byEnvironment = new Map<string, string[]>();
  for (const { environment, imsi } of lines) {
    byEnvironment.set(environment, [...(byEnvironment.get(environment) ?? []), imsi]);
  }
  for (const [environment, imsis] of byEnvironment) await enqueueReadings(tx, environment, imsis);
}
