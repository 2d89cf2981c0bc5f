import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RefreshButton } from "@/components/profile/refresh-button";
import { Age } from "@/components/ui/age";
import { Description, DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { LineEvidence } from "@/lib/domain/orders/line-evidence";
import { showJapanTime } from "@/lib/time/japan";
import { CompareStack, CompareTable } from "./compare-table";
import { ShownValue, useEvidenceLabel } from "./field-words";

type LinePanelProps = {
  kind: string;
  line: LineEvidence;
  /** May have the line read from the carrier. */
  mayRead: boolean;
};

/** What the line shows of an order: field by field, or that nothing of it can be seen. */
export function LinePanel({ kind, line, mayRead }: LinePanelProps) {
  const t = useTranslations("reconcile");
  const { fields, readAt, beforeReadAt, sinceSent, judgement } = line;
  const read = mayRead ? <RefreshButton variant="default" label={t("compare.read")} /> : null;
  if (fields.length === 0) return <UnseenPanel kind={kind} line={line} read={read} />;
  const shared = {
    fields,
    known: { before: beforeReadAt !== null, now: readAt !== null },
    ages: {
      before: beforeReadAt
        ? t("compare.beforeAt", { time: showJapanTime(beforeReadAt) })
        : t("compare.noReading"),
      now: <ReadAge readAt={readAt} />,
    },
  };
  return (
    <Panel title={t("compare.title")} right={read}>
      <p
        data-judgement={judgement}
        className="border-line border-b px-4 py-2.5 font-semibold text-sm"
      >
        {readAt === null ? t("compare.never") : null}
        {readAt !== null && !sinceSent ? t("compare.notSince") : null}
        {sinceSent ? t(`judgement.${judgement}`) : null}
      </p>
      <CompareTable {...shared} />
      <CompareStack {...shared} />
    </Panel>
  );
}

function ReadAge({ readAt }: { readAt: string | null }) {
  const t = useTranslations("reconcile.compare");
  if (readAt === null) return t("noReading");
  return t.rich("readAge", { age: () => <Age instant={readAt} /> });
}

/** Why nothing can be seen, and what the line has for what it is worth. */
function UnseenPanel({ kind, line, read }: { kind: string; line: LineEvidence; read: ReactNode }) {
  const t = useTranslations("reconcile.unseen");
  const label = useEvidenceLabel();
  return (
    <Panel title={t("title")} right={read}>
      <div className="px-4 py-3">
        <Notice tone="info">{t(whyUnseen(kind))}</Notice>
      </div>
      <h3 className="border-line border-t px-4 pt-2.5 text-muted text-xs">
        {t("facts")} <ReadAge readAt={line.readAt} />
      </h3>
      <DescriptionList columns={2}>
        {line.facts.map(({ field, value }) => (
          <Description key={field} label={label(field)}>
            <ShownValue field={field} value={value} />
          </Description>
        ))}
      </DescriptionList>
    </Panel>
  );
}

/** A key of `reconcile.unseen`. */
function whyUnseen(kind: string): "topUp" | "comment" | "other" {
  if (kind === "icm.top_up") return "topUp";
  return kind === "icm.comment" ? "comment" : "other";
}
