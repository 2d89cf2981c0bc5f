import { and, eq } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { orders } from "@/lib/db/schema/orders";
import { profiles } from "@/lib/db/schema/profiles";
import { environmentOf } from "@/lib/domain/carriers/environment";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import {
  type JudgedField,
  type Judgement,
  judge,
  judgeFields,
} from "@/lib/domain/orders/kinds/judge-fields";
import { findKind } from "@/lib/domain/orders/kinds/registry";
import { tellsOfBefore } from "@/lib/domain/orders/tells-of-before";
import type { ShownProfile } from "@/lib/domain/profile-changes/effect";
import { keptProfile } from "@/lib/domain/profile-changes/kept-profile";

/** What an order's line shows, beside what was asked for. Instants are ISO text in UTC. */
export type LineEvidence = {
  imsi: string;
  /** When it was read last; null before the first reading. */
  readAt: string | null;
  /** Why the last try to read it failed, a code of lib/errors.ts. */
  readError: string | null;
  /** Whether the reading was asked for after the order was sent: an earlier one tells nothing. */
  sinceSent: boolean;
  beforeReadAt: string | null;
  /** Empty for what no answer of the carrier's shows. */
  fields: JudgedField[];
  judgement: Judgement;
  /** What the line has, where no field tells: its state, plan and limits. */
  facts: { field: string; value: unknown }[];
};

const FACTS = ["profileStatus", "plan", "limit"] as const;

/**
 * The evidence of an ICM order's one line, and the line as it was read last; null for a comment of many lines, which shows
 * nothing anyhow. Of what was there before the order, only the fields that it was to change.
 */
export async function readLineEvidence(
  order: OrderDetail,
): Promise<{ evidence: LineEvidence; now: ShownProfile | null } | null> {
  const [target, ...others] = order.targets.filter(({ type }) => type === "imsi");
  if (!target || others.length > 0) return null;
  const { kept, placed } = await readBoth(order.id, target.value);
  const readAt = kept?.readAt ?? null;
  const sent = order.attempts.find(({ outcome }) => outcome !== "not_sent");
  const sinceSent = readAt !== null && !!sent && readAt.getTime() >= Date.parse(sent.startedAt);
  const now = keptProfile(kept?.snapshot);
  const effects = findKind(order.kind)?.effects?.(order.request) ?? [];
  const sentAt = sent && { startedAt: new Date(sent.startedAt) };
  const { state } = order;
  const beforeTells = tellsOfBefore({ state, beforeReadAt: placed?.readAt ?? null }, sentAt);
  const before = keptProfile(placed?.before);
  const fields = judgeFields(effects, { before, beforeTells, now, sinceSent });
  const evidence = {
    imsi: target.value,
    readAt: readAt?.toISOString() ?? null,
    readError: kept?.readError ?? null,
    sinceSent,
    beforeReadAt: placed?.readAt?.toISOString() ?? null,
    fields,
    judgement: judge(fields),
    facts: effects.length > 0 || !now ? [] : FACTS.map((field) => ({ field, value: now[field] })),
  };
  return { evidence, now };
}

async function readBoth(orderId: string, imsi: string) {
  const [[kept], [placed]] = await Promise.all([
    db()
      .select({
        snapshot: profiles.snapshot,
        readAt: profiles.readAt,
        readError: profiles.readError,
      })
      .from(profiles)
      .where(and(eq(profiles.environment, environmentOf("icm")), eq(profiles.imsi, imsi))),
    db()
      .select({ before: orders.before, readAt: orders.beforeReadAt })
      .from(orders)
      .where(eq(orders.id, orderId)),
  ]);
  return { kept, placed };
}
