import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { reading } from "@/lib/domain/carriers/carrier-errors";
import { icm } from "@/lib/domain/carriers/icm";
import { getProfile } from "@/lib/domain/profiles/get-profile";
import type { ReadUsageInput } from "@/lib/domain/usage/schemas";
import { toUsageRows, type UsageRow } from "@/lib/upstream/icm/usage-rows";

/** Usage as the carrier gave it: rows in KB, several a date (one a country and network); days without a row are gaps. */
export type Usage = { rows: UsageRow[]; readAt: string };

/**
 * Reads daily or monthly usage of a profile of the inventory from the carrier, now.
 * @throws AppError not_allowed, profile_not_in_inventory, carrier_*
 */
export async function readUsage(ctx: Ctx, { imsi, range }: ReadUsageInput): Promise<Usage> {
  requirePermission(ctx, "usage:read");
  await getProfile(ctx, imsi);
  const rows = await reading(async () =>
    range.by === "day"
      ? toUsageRows(await icm().dailyUsage(imsi, { startDate: range.from, endDate: range.to }))
      : toUsageRows(await icm().monthlyUsage(imsi, { startMonth: range.from, endMonth: range.to })),
  );
  return { rows, readAt: new Date().toISOString() };
}
