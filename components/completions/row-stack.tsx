"use client";

import { useTranslations } from "next-intl";
import { Absent } from "@/components/ui/absent";
import type { FileDetailRow } from "@/lib/domain/completions/get-file";
import { useProblemWords } from "./completion-words";
import { ResultBadge } from "./result-badge";
import { RowLine } from "./row-line";
import { RowAccount, RowEid } from "./row-numbers";
import { RowOrder } from "./row-order";
import { RowSaid } from "./row-said";

/** A file's rows where there is no room for a table: the same facts, one row below the other. */
export function RowStack({ rows }: { rows: readonly FileDetailRow[] }) {
  const t = useTranslations("completions.detail");
  const problemWords = useProblemWords();
  return (
    <ul aria-label={t("rows")}>
      {rows.map((row) => {
        const { fields } = row;
        const numbers = [
          [t("deliveryCode"), fields.deliveryCode ?? <Absent key="code" />],
          [t("account"), <RowAccount key="account" account={fields.account} />],
          [t("eid"), <RowEid key="eid" eid={fields.eid} />],
          [t("completedAt"), fields.completedAt ?? <Absent key="at" />],
        ] as const;
        return (
          <li
            key={row.id}
            className="grid gap-1 border-line border-b px-3.5 py-2.5 last:border-b-0"
          >
            <div className="flex flex-wrap items-center gap-x-3">
              <span className="text-muted text-xs">
                {t("line")} <RowLine line={row.line} />
              </span>
              <ResultBadge row={row} />
              <RowOrder row={row} />
            </div>
            {row.problem ? <p className="text-muted text-xs">{problemWords(row.problem)}</p> : null}
            <RowSaid fields={fields} />
            <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-baseline gap-x-2 gap-y-0.5 text-sm">
              {numbers.map(([label, value]) => (
                <div key={label} className="contents">
                  <dt className="text-muted text-xs">{label}</dt>
                  <dd className="min-w-0">{value}</dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
