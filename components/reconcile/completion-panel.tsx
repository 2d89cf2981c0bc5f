import Link from "next/link";
import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/completions/completion-words";
import { ResultBadge } from "@/components/completions/result-badge";
import { RowSaid } from "@/components/completions/row-said";
import { CopyableEid } from "@/components/esim/copyable-eid";
import { Copyable } from "@/components/orders/copyable";
import { Description, DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { NamingRow } from "@/lib/domain/completions/rows-naming";
import { groupPhone } from "@/lib/domain/esim/phone-help";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import { showJapanTime } from "@/lib/time/japan";

type CompletionPanelProps = { order: OrderDetail; rows: readonly NamingRow[] };

/** Freebit has no lookup: every row that names the order's delivery code or EID, used or not. */
export function CompletionPanel({ order, rows }: CompletionPanelProps) {
  const t = useTranslations("reconcile.rows");
  const { deliveryCode, eid } = order.request;
  const code = typeof deliveryCode === "string" ? deliveryCode : order.code;
  return (
    <Panel title={t("title")} right={t("count", { count: rows.length })}>
      <div className="px-4 pt-3">
        <Notice tone="info">{t("lookup")}</Notice>
      </div>
      <DescriptionList>
        <Description label={t("deliveryCode")}>
          <Copyable value={code} label={t("deliveryCode")} />
        </Description>
        {typeof eid === "string" ? (
          <Description label={t("eid")}>
            <CopyableEid value={eid} label={t("eid")} />
          </Description>
        ) : null}
      </DescriptionList>
      {rows.length === 0 ? (
        <p className="border-line border-t px-4 py-3 text-sm">{t("none")}</p>
      ) : (
        <ul className="border-line border-t">
          {rows.map((row) => (
            <Row key={row.id} row={row} orderId={order.id} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Row({ row, orderId }: { row: NamingRow; orderId: string }) {
  const t = useTranslations("reconcile.rows");
  const completions = useTranslations("completions.ofOrder");
  const problemWords = useProblemWords();
  const { account } = row.fields;
  const whose = row.orderId === null ? "unapplied" : row.orderId === orderId ? "mine" : "other";
  return (
    <li
      data-row={whose}
      className="grid gap-1 border-line border-b px-4 py-2.5 text-sm last:border-b-0"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
        <ResultBadge row={row} />
        <span className="font-semibold">{t(whose)}</span>
        <Link
          href={`/completion-files/${row.fileId}?result=${row.result}`}
          prefetch={false}
          className="break-all text-accent hover:underline"
        >
          {completions("row", { file: row.fileName, line: String(row.line) })}
        </Link>
        <time dateTime={row.changedAt} className="text-faint text-xs">
          {showJapanTime(row.changedAt, "second")}
        </time>
      </div>
      {row.problem ? <p className="text-muted">{problemWords(row.problem)}</p> : null}
      <div className="flex flex-wrap items-baseline gap-x-4">
        <RowSaid fields={row.fields} />
        {account ? (
          <span>
            <span className="text-muted text-xs">{t("account")}</span>{" "}
            <span className="font-mono">{groupPhone(account)}</span>
          </span>
        ) : null}
      </div>
    </li>
  );
}
