"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { Pagination } from "@/components/ui/pagination";
import type { LinePage } from "@/lib/domain/esim/list-lines";
import { lineColumns } from "./line-columns";
import { NoHitsFace } from "./line-faces";
import { hrefOfLine } from "./line-facts";
import { LineStack } from "./line-stack";

type LineRowsProps = {
  found: LinePage;
  /** Other rows are on their way. */
  busy: boolean;
  onPage: (page: number) => void;
  onClear: () => void;
};

/** One page of the list: a table, or stacked rows where there is no room for one. */
export function LineRows({ found, busy, onPage, onClear }: LineRowsProps) {
  const t = useTranslations("esim.list");
  const top = useRef<HTMLDivElement>(null);
  const columnWords = useTranslations("esim.list.columns");
  const columns = useMemo(() => lineColumns(columnWords), [columnWords]);
  if (found.total === 0) return <NoHitsFace onClear={onClear} />;
  return (
    <div ref={top} className="scroll-mt-32">
      <div className="hidden lg:block">
        <DataTable
          // A new page begins at its top.
          key={found.page}
          name={t("table")}
          columns={columns}
          rows={found.rows}
          rowKey={({ eid }) => eid}
          rowHref={hrefOfLine}
          busy={busy}
        />
      </div>
      <div className="lg:hidden">
        <LineStack columns={columns} rows={found.rows} busy={busy} />
      </div>
      <Pagination
        page={found.page}
        pageSize={found.perPage}
        total={found.total}
        onPage={(page) => {
          onPage(page);
          top.current?.scrollIntoView();
        }}
      />
    </div>
  );
}
