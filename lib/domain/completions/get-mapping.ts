import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { readMapping } from "@/lib/domain/completions/read-mapping";

/**
 * How this OEM's files are read, and who said so when (ISO text in UTC; null: it is the default).
 * @throws AppError not_allowed, carrier_unused
 */
export async function getMapping(ctx: Ctx) {
  requirePermission(ctx, "completions:map");
  const { changedAt, ...kept } = await readMapping(environmentOf("freebit"));
  return { ...kept, changedAt: changedAt?.toISOString() ?? null };
}

export type KeptMapping = Awaited<ReturnType<typeof getMapping>>;
