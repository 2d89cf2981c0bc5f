import { and, eq, inArray } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { profiles } from "@/lib/db/schema/profiles";
import { environmentOf } from "@/lib/domain/carriers/environment";
import type { CommentLinesInput } from "@/lib/domain/profile-changes/change-inputs";
import { notOffered } from "@/lib/domain/profile-changes/line-facts";
import { type Obstacle, obstacleTo } from "@/lib/domain/profile-changes/operation-rules";

export type CommentLine = {
  imsi: string;
  customerReference: string | null;
  profileStatus: string | null;
  /** The last that the carrier took from here. */
  comment: string | null;
  /** Why its comment cannot be edited now; keys of `comments.hindrances`. */
  hindrance: Obstacle | "not_in_inventory" | "busy" | null;
  /** The order that holds it. */
  order: { id: string; code: string } | null;
};

/** These lines as they are now, for the form that edits their comment, in the order asked for, each once. */
export async function listCommentLines(
  ctx: Ctx,
  { imsis }: CommentLinesInput,
): Promise<CommentLine[]> {
  requirePermission(ctx, "profiles:operate");
  return readCommentLines(imsis);
}

/** The same for verbs that have asked for the permission. */
export async function readCommentLines(imsis: readonly string[]): Promise<CommentLine[]> {
  const wanted = [...new Set(imsis)];
  const environment = environmentOf("icm");
  const rows = await db()
    .select({
      imsi: profiles.imsi,
      customerReference: profiles.customerReference,
      profileStatus: profiles.profileStatus,
      comment: profiles.comment,
    })
    .from(profiles)
    .where(and(eq(profiles.environment, environment), inArray(profiles.imsi, wanted)));
  const holders = await db()
    .select({ imsi: orderTargets.value, id: orders.id, code: orders.code })
    .from(orderTargets)
    .innerJoin(orders, eq(orders.id, orderTargets.orderId))
    .where(
      and(
        eq(orderTargets.environment, environment),
        eq(orderTargets.type, "imsi"),
        inArray(orderTargets.value, wanted),
        eq(orderTargets.active, true),
      ),
    );
  const known = new Map(rows.map((row) => [row.imsi, row]));
  const missing = notOffered();
  const held = new Map(holders.map(({ imsi, ...order }) => [imsi, order]));
  return wanted.map((imsi) => {
    const line = known.get(imsi);
    const order = held.get(imsi) ?? null;
    const hindrance = line
      ? obstacleTo("comment", { ...line, notOffered: missing })
      : "not_in_inventory";
    return {
      imsi,
      customerReference: line?.customerReference ?? null,
      profileStatus: line?.profileStatus ?? null,
      comment: line?.comment ?? null,
      hindrance: hindrance ?? (order ? "busy" : null),
      order,
    };
  });
}
