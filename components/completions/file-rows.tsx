"use client";

import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { EmptyFace } from "@/components/ui/empty-face";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import type { FileDetail } from "@/lib/domain/completions/get-file";
import type { RowResult } from "@/lib/domain/completions/problems";
import { useProblemWords } from "./completion-words";
import { ResultFilter } from "./result-filter";
import { rowColumns } from "./row-columns";
import { RowStack } from "./row-stack";

type FileRowsProps = {
  file: FileDetail;
  /** Only these rows are shown; null: all. */
  result: RowResult | null;
};

/** The rows of a file with what became of each, filtered and paged by its address. */
export function FileRows({ file, result }: FileRowsProps) {
  const t = useTranslations("completions.detail");
  const problemWords = useProblemWords();
  const columns = rowColumns(t, problemWords);
  const base = `/completion-files/${file.id}`;
  const { rows, total, page, perPage } = file;
  return (
    <Panel title={t("rows")}>
      <ResultFilter base={base} counts={file.counts} result={result} />
      {rows.length === 0 ? (
        <EmptyFace
          title={t(result ? "noneOfKind" : "noRows")}
          actions={result ? <LinkButton href={base}>{t("everything")}</LinkButton> : null}
        />
      ) : (
        <>
          <div className="hidden lg:block">
            <DataTable
              key={`${result}${page}`}
              name={t("rows")}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => String(id)}
            />
          </div>
          <div className="lg:hidden">
            <RowStack rows={rows} />
          </div>
        </>
      )}
      {total > perPage ? (
        <Pagination
          page={page}
          pageSize={perPage}
          total={total}
          hrefFor={(target) => `${base}?${result ? `result=${result}&` : ""}page=${target}`}
        />
      ) : null}
    </Panel>
  );
}
