import { eq, or, type SQL, sql } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { completionRows } from "@/lib/db/schema/completions";
import { shownRows } from "@/lib/domain/completions/shown-rows";

const MOST = 50;

type Keys = { orderId: string; deliveryCode: string; eid: string | null };

/**
 * Every row of a completion file that is about an order or names its delivery code or its EID, whatever became of it, with the
 * order that it was given to; the oldest first, 50 at the most. Instants are ISO text in UTC.
 * @throws AppError not_allowed, carrier_unused
 */
export async function rowsNaming(ctx: Ctx, { orderId, deliveryCode, eid }: Keys) {
  requirePermission(ctx, "completions:read");
  const named = (field: string, value: string): SQL =>
    sql`${completionRows.fields}->>${sql.raw(`'${field}'`)} = ${value}`;
  return shownRows(
    or(
      eq(completionRows.orderId, orderId),
      named("deliveryCode", deliveryCode),
      eid === null ? undefined : named("eid", eid),
    ),
    MOST,
  );
}

export type NamingRow = Awaited<ReturnType<typeof rowsNaming>>[number];
