import { and, eq, gt, inArray, ne, or, sql } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { profiles } from "@/lib/db/schema/profiles";
import type { Tx } from "@/lib/db/transaction";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { icmActivate } from "@/lib/domain/orders/kinds/icm-activate";
import { findSubmission, type PlacedOrder, placeOrder } from "@/lib/domain/orders/place-order";
import { ACTIVE_STATES } from "@/lib/domain/orders/schemas";
import {
  type ActivateProfileInput,
  type Activation,
  toActivationBody,
} from "@/lib/domain/profiles/activation-schema";
import { getProfile } from "@/lib/domain/profiles/get-profile";
import { isOffered, readPolicies } from "@/lib/domain/profiles/read-policies";
import { AppError, type FieldErrors } from "@/lib/errors";

/**
 * Places the order that activates an inactive profile (プロファイル開通API).
 * @throws AppError not_allowed; profile_not_in_inventory; profile_state_forbids; profile_outdated; invalid_input with the fields
 *   of addresses that somebody else has, or of limits that the carrier does not offer; target_busy;
 *   submission_reused
 */
export async function activateProfile(ctx: Ctx, input: ActivateProfileInput): Promise<PlacedOrder> {
  requirePermission(ctx, "profiles:operate");
  const body = toActivationBody(input.activation);
  const order = {
    targets: [{ type: "imsi" as const, value: body.imsi }],
    request: body,
    submissionId: input.submissionId,
  };
  // Pressed twice: by then the line may no longer be inactive, and its addresses are its own.
  const before = await findSubmission(icmActivate, order);
  if (before) return before;
  const profile = await getProfile(ctx, body.imsi);
  if (profile.hsn !== body.hsn) throw new AppError("invalid_input", {}, { hsn: "hsnOfAnother" });
  if (profile.profileStatus !== "inactive") {
    throw new AppError("profile_state_forbids", { state: profile.profileStatus ?? "-" });
  }
  const notOffered = await limitsNotOffered(ctx, body);
  return placeOrder(ctx, icmActivate, { ...order, check: (tx) => check(tx, body, notOffered) });
}

/** What must hold at the very moment when the order is written; nobody else writes these addresses meanwhile. */
async function check(tx: Tx, body: Activation, notOffered: FieldErrors): Promise<void> {
  const environment = environmentOf("icm");
  for (const address of wantedAddresses(body).sort()) {
    const lock = `address/${environment}/${address}`;
    await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
  }
  await requireReadingSinceLastOrder(tx, environment, body.imsi);
  const wrong = { ...(await takenAddresses(tx, body)), ...notOffered };
  if (Object.keys(wrong).length > 0) throw new AppError("invalid_input", {}, wrong);
}

/** An order that completed after the last reading has changed the line, however it looks here. */
async function requireReadingSinceLastOrder(tx: Tx, environment: string, imsi: string) {
  const [since] = await tx
    .select({ code: orders.code })
    .from(orders)
    .innerJoin(orderTargets, eq(orderTargets.orderId, orders.id))
    .innerJoin(
      profiles,
      and(eq(profiles.environment, orders.environment), eq(profiles.imsi, orderTargets.value)),
    )
    .where(
      and(
        eq(orderTargets.environment, environment),
        eq(orderTargets.type, "imsi"),
        eq(orderTargets.value, imsi),
        eq(orders.state, "completed"),
        gt(orders.settledAt, profiles.readAt),
      ),
    )
    .limit(1);
  if (since) throw new AppError("profile_outdated", { code: since.code });
}

function wantedAddresses(body: Activation): string[] {
  return [body.cnActIpAddress, body.cnSbyIpAddress].filter((address) => address !== undefined);
}

async function limitsNotOffered(ctx: Ctx, body: Activation): Promise<FieldErrors> {
  const { policies, upStreamPlan } = await readPolicies(ctx);
  if (body.upStream && body.plan !== upStreamPlan) return { plan: "upStreamPlanName" };
  if (isOffered(policies, body)) return {};
  return body.upStream ? { downLimit: "pairNotOffered" } : { limit: "limitNotOffered" };
}

/** Addresses of this request that another line of the inventory has, or another order asks for. */
async function takenAddresses(tx: Tx, body: Activation): Promise<FieldErrors> {
  const wanted = wantedAddresses(body);
  if (wanted.length === 0) return {};
  const environment = environmentOf("icm");
  const act = sql<string | null>`${orders.request}->>'cnActIpAddress'`;
  const sby = sql<string | null>`${orders.request}->>'cnSbyIpAddress'`;
  const [lines, asked] = await Promise.all([
    tx
      .select({ act: profiles.cnActIpAddress, sby: profiles.cnSbyIpAddress })
      .from(profiles)
      .where(
        and(
          eq(profiles.environment, environment),
          ne(profiles.imsi, body.imsi),
          or(inArray(profiles.cnActIpAddress, wanted), inArray(profiles.cnSbyIpAddress, wanted)),
        ),
      ),
    tx
      .select({ act, sby })
      .from(orders)
      .where(
        and(
          eq(orders.environment, environment),
          inArray(orders.state, [...ACTIVE_STATES]),
          sql`${orders.request}->>'imsi' <> ${body.imsi}`,
          or(inArray(act, wanted), inArray(sby, wanted)),
        ),
      ),
  ]);
  const taken = new Set([...lines, ...asked].flatMap((row) => [row.act, row.sby]));
  return Object.fromEntries(
    (["cnActIpAddress", "cnSbyIpAddress"] as const)
      .filter((field) => taken.has(body[field] ?? ""))
      .map((field) => [field, "addressInUse"]),
  );
}
