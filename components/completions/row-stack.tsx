"use client";

import { useTranslations } from "next-intl";
import type { FileDetailRow } from "@/lib/domain/completions/get-file";
import { useProblemWords } from "./completion-words";
import { ResultBadge } from "./result-badge";
import { RowLine } from "./row-line";
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
          [t("deliveryCode"), fields.deliveryCode],
          [t("account"), fields.account],
          [t("eid"), fields.eid],
          [t("completedAt"), fields.completedAt],
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
              <ResultBadge result={row.result} />
              <RowOrder row={row} />
            </div>
            {row.problem ? <p className="text-muted text-xs">{problemWords(row.problem)}</p> : null}
            <RowSaid fields={fields} />
            {numbers.map(([label, value]) =>
              value ? (
                <div key={label} className="text-sm">
                  <span className="text-muted text-xs">{label}</span>{" "}
                  <span className="break-all font-mono">{value}</span>
                </div>
              ) : null,
            )}
          </li>
        );
      })}
    </ul>
  );
}
