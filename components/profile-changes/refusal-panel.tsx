"use client";

import { useTranslations } from "next-intl";
import { CorrectComment } from "@/components/comments/correct-comment";
import { isRefusal, readAnswer } from "@/components/orders/order-answer";
import { CarrierName } from "@/components/ui/carrier-name";
import { Description, DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import { icmFieldOf, icmRefusal } from "@/lib/domain/orders/icm-refusal";
import { isCorrectable } from "@/lib/domain/orders/is-correctable";
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
  const mayBegin = mayCorrect && isCorrectable(order) && isKnown(order.kind);
  if (refusal === null && !mayBegin) return null;
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
      {mayBegin ? (
        <div className="border-line border-t px-4 py-3">
          <Correct order={order} />
        </div>
      ) : null}
    </Panel>
  );
}

/** The kind that is corrected in a window, as it has no page of its own. */
const COMMENT = "icm.comment";

function isKnown(kind: string): boolean {
  return kind === COMMENT || operationOfKind(kind) !== null;
}

/** The way to correct an order: the page of its operation, or the window in which a comment is edited. */
function Correct({ order }: { order: OrderDetail }) {
  const t = useTranslations("changes.refusals");
  const { id, code, kind, request, targets } = order;
  const [line] = targets;
  const operation = operationOfKind(kind);
  if (operation && line) {
    const path = `${changePath(line.value, operation)}?from=${id}`;
    return (
      <LinkButton variant="main" href={path} prefetch={false}>
        {t("correct")}
      </LinkButton>
    );
  }
  const { status, detail } = readAnswer(order.answer);
  const refusal = icmRefusal(status);
  const said = [refusal && t(`${refusal}.said`), detail].filter(Boolean).join(" ");
  const marked = detail !== null && icmFieldOf(detail) === "comment";
  return (
    <CorrectComment
      imsis={targets.map(({ value }) => value)}
      correction={{
        orderId: id,
        code,
        request,
        fields: marked ? { comment: t("field", { detail }) } : {},
        said: said || null,
      }}
    >
      {t("correct")}
    </CorrectComment>
  );
}
