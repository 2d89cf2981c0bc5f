"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { Pagination } from "@/components/ui/pagination";
import type { LinePage } from "@/lib/domain/esim/list-lines";
import { lineColumns } from "./line-columns";
import { NoHitsFace } from "./line-faces";
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
  const t = useTranslations("esim");
  const top = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => lineColumns(t), [t]);
  if (found.total === 0) return <NoHitsFace onClear={onClear} />;
  return (
    <div ref={top} className="scroll-mt-32">
      <div className="hidden wide:block">
        <DataTable
          // A new page begins at its top.
          key={found.page}
          name={t("list.table")}
          columns={columns}
          rows={found.rows}
          rowKey={({ eid }) => eid}
          busy={busy}
        />
      </div>
      <div className="wide:hidden">
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
