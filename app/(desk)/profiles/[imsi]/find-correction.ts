import { getTranslations } from "next-intl/server";
import type { ChangeCorrection } from "@/components/profile-changes/change-correction";
import { operationOfKind, type PagedOperation } from "@/components/profile-changes/change-paths";
import type { Ctx } from "@/lib/auth/permissions";
import { readCorrection } from "@/lib/domain/profile-changes/read-correction";
import { AppError } from "@/lib/errors";

/** What the address names: `from` a refused or failed order to correct. */
export type ChangeSearch = Promise<Record<string, string | string[] | undefined>>;

/**
 * The order that the form corrects, with what the carrier said of it in the reader's language.
 * @throws AppError not_found; order_not_correctable, also for an order of another line or operation
 */
export async function findCorrection(
  ctx: Ctx,
  about: { imsi: string; operation: PagedOperation },
  search: ChangeSearch,
): Promise<ChangeCorrection | undefined> {
  const { from } = await search;
  if (typeof from !== "string") return undefined;
  const order = await readCorrection(ctx, from);
  if (order.imsi !== about.imsi || operationOfKind(order.kind) !== about.operation) {
    throw new AppError("order_not_correctable");
  }
  const t = await getTranslations("changes");
  const { orderId, code, request, reason, refusal, detail, field } = order;
  const said = [refusal && t(`refusals.${refusal}.said`), detail].filter(Boolean).join(" ");
  return {
    orderId,
    code,
    request: { ...request, ...(reason && { reason }) },
    fields: field && detail ? { [field]: t("refusals.field", { detail }) } : {},
    said: said || null,
  };
}
