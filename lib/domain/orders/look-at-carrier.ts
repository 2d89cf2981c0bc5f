import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { orderAttempts } from "@/lib/db/schema/order-history";
import { icm } from "@/lib/domain/carriers/icm";
import { kindNamed } from "@/lib/domain/orders/kinds/registry";
import { tellsOfBefore } from "@/lib/domain/orders/tells-of-before";
import { keptProfile } from "@/lib/domain/profile-changes/kept-profile";
import { readProfile } from "@/lib/domain/profiles/read-profile";
import { log } from "@/lib/log";
import type { IcmProfile } from "@/lib/upstream/icm/schemas/profile";
import { UpstreamError } from "@/lib/upstream/upstream-error";

/** An order whose end nobody knows yet, with the one line that it is about. */
export type Followed = {
  id: string;
  state: "accepted" | "unknown";
  kind: string;
  tid: string | null;
  request: unknown;
  before: Record<string, unknown> | null;
  beforeReadAt: Date | null;
  imsi: string;
};

export type Finding =
  | { state: "completed" | "failed"; event: string; detail: Record<string, unknown> }
  | { state: "waiting"; word: LookWord };

/**
 * What a look that settled nothing was told: the transaction's status, that the profile shows no new change, or that
 * the carrier could not be read, with the error's code.
 */
export type LookWord =
  | { asked: "transaction"; status: string }
  | { asked: "profile" }
  | { asked: "unread"; code: string };

/**
 * Asks the carrier once what became of an order: the transaction by its tid (of an unknown order that of an answer which
 * came too late), and where there is none, or the carrier does not know or take it or tells of another line, or it failed while another sending is in
 * doubt, the profile itself, which is kept as any reading of the line is. A wanted change that is there, and was not before, completes
 * the order; one that is absent proves nothing. Reading only; a carrier that cannot be read is no finding.
 */
export async function lookAtCarrier(order: Followed): Promise<Finding> {
  let asked: Promise<KnownSending[]> | undefined;
  // Most looks are at an order with a tid, and need none of it.
  const sendings = () => {
    asked ??= sendingsOf(order.id);
    return asked;
  };
  const byProfile = async () => {
    const known = await sendings();
    return findByProfile(order, known, (await readProfile(order.imsi)).profile);
  };
  try {
    const tid = order.tid ?? (await sendings()).find(({ lateTid }) => lateTid !== null)?.lateTid;
    const transaction = tid ? await lookUp(tid, order) : null;
    if (!transaction) return await byProfile();
    const { transactionStatus } = transaction;
    if (transactionStatus === "failed" || transactionStatus === "cancel") {
      // What failed is one sending; another, of which nobody knows, may have done it, and be why this one failed.
      if ((await sendings()).length > 1) return await byProfile();
      return { state: "failed", event: "transaction_failed", detail: { transactionStatus } };
    }
    const toBeShown = await isYetToBeShown(order);
    if (transactionStatus === "success" && !toBeShown) {
      return { state: "completed", event: "transaction_success", detail: { transactionStatus } };
    }
    return { state: "waiting", word: { asked: "transaction", status: transactionStatus } };
  } catch (error) {
    if (error instanceof UpstreamError) {
      return { state: "waiting", word: { asked: "unread", code: error.code } };
    }
    throw error;
  }
}

type KnownSending = { startedAt: Date; lateTid: string | null };

/** The sendings that the carrier took, or may have taken, newest first, each with the tid of an answer that came too late. */
async function sendingsOf(orderId: string): Promise<KnownSending[]> {
  return db()
    .select({
      startedAt: orderAttempts.startedAt,
      lateTid: sql<string | null>`${orderAttempts.lateEvidence}->>'tid'`,
    })
    .from(orderAttempts)
    .where(
      and(
        eq(orderAttempts.orderId, orderId),
        inArray(orderAttempts.outcome, ["accepted", "unknown", "lease_expired"]),
      ),
    )
    .orderBy(desc(orderAttempts.number));
}

/**
 * Null where the lookup is not offered, or does not take or know this tid: that is likely, not sure, of any. So is one that
 * tells of another line (`detail.imsi`): it says nothing of this order.
 */
async function lookUp(tid: string, { id, imsi }: Followed) {
  try {
    const transaction = await icm().transaction(tid);
    const about = transaction?.detail?.imsi;
    if (typeof about !== "string" || about === imsi) return transaction;
    log().warn({ orderId: id }, "the transaction of an order's tid is about another line");
    return null;
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    const refused = error.delivery === "answered" && error.status === 400;
    if (refused || error.code === "endpoint_missing") return null;
    throw error;
  }
}

/** For kinds whose profile tells their progress: the transaction's success is not yet theirs. */
async function isYetToBeShown({ kind, imsi, request }: Followed): Promise<boolean> {
  const { isStillAtWork, isDone } = kindNamed(kind);
  if (!isStillAtWork) return false;
  const { profile } = await readProfile(imsi);
  return isStillAtWork(profile) || isDone?.(request, profile) === false;
}

/** What the line showed already when the order was placed proves nothing. */
function findByProfile(
  order: Followed,
  sendings: readonly KnownSending[],
  profile: IcmProfile,
): Finding {
  const { profileStatus } = profile;
  const { isDone } = kindNamed(order.kind);
  const before = tellsOfBefore(order, sendings.at(-1)) ? keptProfile(order.before) : null;
  // Of an order that the carrier never took, a change proves something only against what was there just before.
  const wasThere = before ? isDone?.(order.request, before) === true : order.state === "unknown";
  return !wasThere && isDone?.(order.request, profile)
    ? { state: "completed", event: "profile_shows_change", detail: { profileStatus } }
    : { state: "waiting", word: { asked: "profile" } };
}
