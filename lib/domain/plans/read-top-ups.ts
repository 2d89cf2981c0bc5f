import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { icm } from "@/lib/domain/carriers/icm";
import { findAnswer, type Kept, keptAnswer } from "@/lib/domain/plans/kept-answer";
import type { AppError } from "@/lib/errors";
import { type IcmLimitPattern, limitPatternsAnswer } from "@/lib/upstream/icm/schemas/policies";

const schema = limitPatternsAnswer.shape.limitPattern;

/**
 * What can be added to lines of which plan (KB), and when the carrier said so; `failure`: why it could not be read just
 * now.
 */
export type TopUps = { patterns: IcmLimitPattern[]; readAt: Date; failure: AppError | null };

/**
 * 追加容量一覧取得, asked at most once an hour; when the carrier cannot be read, what it said last, however old.
 * @throws AppError carrier_* when it was never read
 */
export async function readTopUps(ctx: Ctx): Promise<TopUps> {
  requirePermission(ctx, "profiles:read");
  return topUpsKept({});
}

/** The same from the carrier now. @throws AppError not_allowed, carrier_* */
export async function readTopUpsAnew(ctx: Ctx): Promise<TopUps> {
  requirePermission(ctx, "profiles:refresh");
  return topUpsKept({ anew: true });
}

/** What the carrier said last, however old; it is not asked. Null when it was never read. */
export async function knownTopUps(ctx: Ctx): Promise<Kept<IcmLimitPattern[]> | null> {
  requirePermission(ctx, "profiles:read");
  return findAnswer("limitPatterns", schema);
}

/** The plans to which something can be added, as far as the carrier has ever said; it is not asked. */
export async function knownTopUpPlans(ctx: Ctx): Promise<string[] | undefined> {
  const known = await knownTopUps(ctx);
  return known ? topUpPlans({ patterns: known.answer }) : undefined;
}

async function topUpsKept(how: { anew?: boolean }): Promise<TopUps> {
  const ask = () => icm().limitPatterns();
  const { answer, readAt, failure } = await keptAnswer("limitPatterns", schema, ask, how);
  return { patterns: answer, readAt, failure };
}

/** The plans (payg, fixed, or upStream for 上り特価) to which something can be added. */
export function topUpPlans({ patterns }: Pick<TopUps, "patterns">): string[] {
  return patterns.filter(({ limit }) => limit.length > 0).map(({ plan }) => plan);
}

/** KB that can be added to a line of this plan (payg, fixed, or upStream for 上り特価); empty when none. */
export function topUpsOf({ patterns }: Pick<TopUps, "patterns">, plan: string | null): number[] {
  return patterns.filter((pattern) => pattern.plan === plan).flatMap(({ limit }) => limit);
}
