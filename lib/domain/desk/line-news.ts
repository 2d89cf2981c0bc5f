import { and, desc, eq } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { profileNotes, profiles } from "@/lib/db/schema/profiles";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { versionOf } from "@/lib/domain/desk/version-of";
import { isActive, LINE_ORDERS } from "@/lib/domain/orders/schemas";
import { Imsi } from "@/lib/domain/profiles/schemas";
import { AppError } from "@/lib/errors";

/** The newest order of a line: it has the line while it is `active`. */
export type LineOrder = { id: string; code: string; kind: string; state: string; active: boolean };

/** The version of what a line's page shows, and its newest order. */
export type LineNews = { version: string; newest: LineOrder | null };

type Shown = {
  profile: {
    hsn: string;
    customerReference: string | null;
    comment: string | null;
    readAt: Date | null;
    readError: string | null;
  };
  /** When its note was changed (ISO, UTC); null for none. */
  noteChangedAt: string | null;
  /** Newest first. */
  orders: readonly { id: string; state: string }[];
};

/** What a line's page needs to know of what it shows, so that it can follow it by `readLineNews`. */
export function lineVersion({ profile, noteChangedAt, orders: rows }: Shown): string {
  const { hsn, customerReference, comment, readAt, readError } = profile;
  return versionOf([
    [hsn, customerReference, comment, readAt?.toISOString() ?? null, readError],
    noteChangedAt,
    rows.slice(0, LINE_ORDERS).map(({ id, state }) => [id, state]),
  ]);
}

/** The newest of these orders, as a line's page follows it. */
export function newestOf(
  rows: readonly { id: string; code: string; kind: string; state: string }[],
): LineOrder | null {
  const [newest] = rows;
  if (!newest) return null;
  const { id, code, kind, state } = newest;
  return { id, code, kind, state, active: isActive(state) };
}

/**
 * What is new of a line, for its open pages, which ask again and again: two small queries.
 * @throws AppError not_allowed, profile_not_in_inventory
 */
export async function readLineNews(ctx: Ctx, imsi: string): Promise<LineNews> {
  requirePermission(ctx, "profiles:read");
  requirePermission(ctx, "orders:read");
  const environment = environmentOf("icm");
  if (!Imsi.safeParse(imsi).success) throw new AppError("profile_not_in_inventory", { imsi });
  const [[line], rows] = await Promise.all([
    db()
      .select({
        hsn: profiles.hsn,
        customerReference: profiles.customerReference,
        comment: profiles.comment,
        readAt: profiles.readAt,
        readError: profiles.readError,
        noteChangedAt: profileNotes.changedAt,
      })
      .from(profiles)
      .leftJoin(
        profileNotes,
        and(
          eq(profileNotes.environment, profiles.environment),
          eq(profileNotes.imsi, profiles.imsi),
        ),
      )
      .where(and(eq(profiles.environment, environment), eq(profiles.imsi, imsi))),
    db()
      .select({ id: orders.id, code: orders.code, kind: orders.kind, state: orders.state })
      .from(orderTargets)
      .innerJoin(orders, eq(orders.id, orderTargets.orderId))
      .where(
        and(
          eq(orderTargets.environment, environment),
          eq(orderTargets.type, "imsi"),
          eq(orderTargets.value, imsi),
        ),
      )
      .orderBy(desc(orders.placedAt), desc(orders.id))
      .limit(LINE_ORDERS),
  ]);
  if (!line) throw new AppError("profile_not_in_inventory", { imsi });
  const noteChangedAt = line.noteChangedAt?.toISOString() ?? null;
  return {
    version: lineVersion({ profile: line, noteChangedAt, orders: rows }),
    newest: newestOf(rows),
  };
}
