"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { DataTable, type Sort } from "@/components/data-table/data-table";
import { Pagination } from "@/components/ui/pagination";
import type { ProfilePage } from "@/lib/domain/profiles/list-profiles";
import { NoHitsFace } from "./list-faces";
import { profileColumns } from "./profile-columns";
import { ProfileStack } from "./profile-stack";

type ProfileRowsProps = {
  found: ProfilePage;
  sort: Sort;
  /** Other rows are on their way. */
  busy: boolean;
  onSort: (sort: Sort) => void;
  onPage: (page: number) => void;
  onClear: () => void;
};

/** One page of the list: a table, or stacked rows where there is no room for one. */
export function ProfileRows({ found, sort, busy, onSort, onPage, onClear }: ProfileRowsProps) {
  const t = useTranslations("profiles.list");
  const top = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => profileColumns(t), [t]);
  if (found.total === 0) return <NoHitsFace onClear={onClear} />;
  return (
    <div ref={top} className="scroll-mt-32">
      <div className="hidden wide:block">
        <DataTable
          // A new page begins at its top.
          key={found.page}
          name={t("table")}
          columns={columns}
          rows={found.rows}
          rowKey={({ imsi }) => imsi}
          sort={sort}
          onSort={onSort}
          busy={busy}
        />
      </div>
      <div className="wide:hidden">
        <ProfileStack rows={found.rows} busy={busy} />
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
