import { and, eq } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders } from "@/lib/db/schema/orders";
import { profiles } from "@/lib/db/schema/profiles";
import type { Tx } from "@/lib/db/transaction";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { findSubmission, type PlacedOrder } from "@/lib/domain/orders/find-submission";
import type { OrderKind } from "@/lib/domain/orders/kinds/order-kind";
import { placeOrder } from "@/lib/domain/orders/place-order";
import type { Target } from "@/lib/domain/orders/schemas";
import { stillAhead } from "@/lib/domain/orders/send-time";
import { lineFacts } from "@/lib/domain/profile-changes/line-facts";
import {
  type LineFacts,
  type Obstacle,
  type Operation,
  obstacleTo,
} from "@/lib/domain/profile-changes/operation-rules";
import { getProfile, type ProfileDetail } from "@/lib/domain/profiles/get-profile";
import { AppError, type ErrorCode, type ErrorParams, type FieldErrors } from "@/lib/errors";

type Change<R extends Record<string, unknown>> = {
  operation: Operation;
  imsi: string;
  /** As the form had it: a line that was exchanged under it is refused. */
  hsn?: string | undefined;
  request: R;
  submissionId: string;
  openedIn: string;
  notBefore?: Date | undefined;
  previousOrderId?: string | undefined;
  /** The code of an order that this one is to come after: one that the same submission made is not meant again. */
  after?: string | undefined;
  reason?: string | undefined;
  /** What the rules look at beside the line; may call the carrier. */
  offers?: () => Promise<Pick<LineFacts, "topUpPlans">>;
  /** What else is wrong with the request, by field; asked before anything is written, may call the carrier. */
  wrong?: (profile: ProfileDetail) => Promise<FieldErrors>;
  /** The same within the order's transaction, for what nobody else may change meanwhile. */
  wrongNow?: (tx: Tx) => Promise<FieldErrors>;
};

/** What staff are told when a line's own facts forbid an operation. */
const REFUSALS: Record<Obstacle, ErrorCode> = {
  not_read: "profile_state_forbids",
  outdated: "profile_outdated",
  unknown_state: "profile_state_forbids",
  state: "profile_state_forbids",
  no_cn: "profile_without_cn",
  has_icgw: "profile_has_icgw",
  icgw_in_progress: "profile_has_icgw",
  plan_without_top_up: "profile_plan_without_top_up",
  not_offered: "operation_not_offered",
};

/**
 * Places the order of one change of one line of ICM's inventory, when the state table and the line's own facts allow it.
 * @throws AppError not_allowed; environment_changed; profile_not_in_inventory; profile_state_forbids and its like;
 *   profile_outdated with the code of an order that the line was not read since; invalid_input by field; target_busy;
 *   submission_reused; order_not_correctable; order_corrected_already
 */
export async function placeChange<R extends Record<string, unknown>>(
  ctx: Ctx,
  kind: OrderKind<R>,
  change: Change<R>,
): Promise<PlacedOrder> {
  requirePermission(ctx, kind.permission);
  const { operation, imsi, hsn, request, previousOrderId, reason } = change;
  const { submissionId, openedIn, notBefore } = change;
  const targets: Target[] = [{ type: "imsi", value: imsi }];
  // Pressed twice: by then the line may have been changed by the first.
  const submission = { submissionId, openedIn, notBefore, request, targets };
  const before = await findSubmission(kind, submission);
  if (before && before.code === change.after) {
    throw new AppError("submission_reused", { code: before.code });
  }
  if (before) return before;
  const profile = await getProfile(ctx, imsi);
  requireHsn(profile, hsn);
  const facts = await lineFacts(db(), profile);
  requireAllowed(operation, facts);
  // The carrier is asked only about a line that may be changed.
  const offers = await change.offers?.();
  requireAllowed(operation, { ...facts, ...offers });
  refuse((await change.wrong?.(profile)) ?? {});
  const environment = environmentOf("icm");
  return placeOrder(ctx, kind, {
    ...submission,
    previousOrderId,
    reason,
    notBefore: stillAhead(notBefore),
    check: async (tx) => refuse((await change.wrongNow?.(tx)) ?? {}),
    // Only here the line is the order's own: one that held it before has ended, and its end is seen.
    alongside: async (tx, { id }) => {
      const line = await holdLine(tx, environment, imsi);
      requireHsn(line, hsn);
      requireAllowed(operation, { ...(await lineFacts(tx, line)), ...offers });
      await keepShownBefore(tx, id, line);
    },
  });
}

function refuse(wrong: FieldErrors): void {
  if (Object.keys(wrong).length > 0) throw new AppError("invalid_input", {}, wrong);
}

function requireHsn(line: { hsn: string }, hsn: string | undefined): void {
  if (hsn === undefined || line.hsn === hsn) return;
  throw new AppError("invalid_input", {}, { hsn: "hsnOfAnother" });
}

function requireAllowed(operation: Operation, facts: LineFacts): void {
  const obstacle = obstacleTo(operation, facts);
  if (obstacle === null) return;
  const { profileStatus, outdatedBy } = facts;
  const params: ErrorParams =
    obstacle === "outdated" ? { code: outdatedBy ?? "-" } : { state: profileStatus ?? "-" };
  throw new AppError(REFUSALS[obstacle], params);
}

type Line = typeof profiles.$inferSelect;

/** The line as it is kept now; no reading changes it until the transaction ends. */
async function holdLine(tx: Tx, environment: string, imsi: string): Promise<Line> {
  const [line] = await tx
    .select()
    .from(profiles)
    .where(and(eq(profiles.environment, environment), eq(profiles.imsi, imsi)))
    .for("share");
  if (!line) throw new AppError("profile_not_in_inventory", { imsi });
  return line;
}

/** What the line showed last, and when: the order's end will be compared with it. */
async function keepShownBefore(tx: Tx, orderId: string, { snapshot, readAt }: Line) {
  if (!snapshot || !readAt) return;
  await tx
    .update(orders)
    .set({ before: snapshot, beforeReadAt: readAt })
    .where(eq(orders.id, orderId));
}
