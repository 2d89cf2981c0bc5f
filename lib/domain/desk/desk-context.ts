import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders } from "@/lib/db/schema/orders";
import { listOutages, type Outage } from "@/lib/domain/carriers/outages";
import { listStops, type Stop } from "@/lib/domain/carriers/stops";
import { needsAttention } from "@/lib/domain/desk/attention";
import { env } from "@/lib/env";

/** How many orders a person should look at. */
export async function countAttention(ctx: Ctx): Promise<number> {
  requirePermission(ctx, "orders:read");
  return db().$count(orders, needsAttention(Date.now()));
}

/** What every page of the desk says, and asks for again and again. */
export type DeskState = { attention: number; stops: Stop[]; outages: Outage[] };

/** How many orders a person should look at, to which carriers nothing is sent, and which are not reached. */
export async function readDeskState(ctx: Ctx): Promise<DeskState> {
  const [attention, stops, outages] = await Promise.all([
    countAttention(ctx),
    listStops(),
    listOutages(),
  ]);
  return { attention, stops, outages };
}

/** Whether both carriers are the sandbox; the sign-in page says so too. */
export function isTrial(): boolean {
  return env().mode === "trial";
}
