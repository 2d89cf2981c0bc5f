"use client";

import { useTranslations } from "next-intl";
import { isRefusal, readAnswer } from "@/components/orders/order-answer";
import { CarrierName } from "@/components/ui/carrier-name";
import { Description, DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import { icmFieldOf, icmRefusal } from "@/lib/domain/orders/icm-refusal";
import { changePath, operationOfKind } from "./change-paths";
import { useFieldLabel } from "./field-label";

type RefusalPanelProps = {
  order: OrderDetail;
  /** Whether the reader's role may place such orders. */
  mayCorrect: boolean;
};

/** What ICM refused a change for: what its status means, its own words, the field they speak of, and the way on. */
export function ChangeRefusalPanel({ order, mayCorrect }: RefusalPanelProps) {
  const t = useTranslations("changes.refusals");
  const label = useFieldLabel();
  const { status, detail } = readAnswer(order.answer);
  const refusal = isRefusal(order.answer) ? icmRefusal(status) : null;
  const correction = mayCorrect ? correctionPath(order) : null;
  if (refusal === null && correction === null) return null;
  const field = icmFieldOf(detail);
  return (
    <Panel title={t("title")} className="mb-4">
      {refusal === null ? null : (
        <DescriptionList>
          <Description label={`HTTP ${status}`}>
            <div className="grid gap-1">
              <p className="font-semibold">{t(`${refusal}.said`)}</p>
              <p>{t(`${refusal}.todo`)}</p>
            </div>
          </Description>
          <Description label={t("carrier")} mono>
            {detail ?? "—"}
          </Description>
          <Description label={t("fieldLabel")}>
            {field ? (
              <>
                {label(field)} <CarrierName name={field} />
              </>
            ) : (
              t("noField")
            )}
          </Description>
        </DescriptionList>
      )}
      {correction ? (
        <div className="border-line border-t px-4 py-3">
          <LinkButton variant="main" href={correction} prefetch={false}>
            {t("correct")}
          </LinkButton>
        </div>
      ) : null}
    </Panel>
  );
}

/** Where a refused or failed change is corrected; null where there is nothing to correct any more. */
function correctionPath({ id, kind, state, next, targets }: OrderDetail): string | null {
  const operation = operationOfKind(kind);
  const [line] = targets;
  if (!operation || !line || next.length > 0) return null;
  if (state !== "rejected" && state !== "failed") return null;
  return `${changePath(line.value, operation)}?from=${id}`;
}
