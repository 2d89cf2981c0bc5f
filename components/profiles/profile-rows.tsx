"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { DataTable, type Sort } from "@/components/data-table/data-table";
import type { RowChoice } from "@/components/data-table/row-choice";
import { Pagination } from "@/components/ui/pagination";
import type { ProfilePage, ProfileRow } from "@/lib/domain/profiles/list-profiles";
import { NoHitsFace } from "./list-faces";
import { profileColumns } from "./profile-columns";
import { ProfileStack } from "./profile-stack";
import type { useChosenLines } from "./use-chosen-lines";

type ProfileRowsProps = {
  found: ProfilePage;
  /** Null for whoever may only look. */
  chosen: ReturnType<typeof useChosenLines> | null;
  sort: Sort;
  /** Other rows are on their way. */
  busy: boolean;
  onSort: (sort: Sort) => void;
  onPage: (page: number) => void;
  onClear: () => void;
};

/** One page of the list: a table, or stacked rows where there is no room for one. */
export function ProfileRows(props: ProfileRowsProps) {
  const { found, chosen, sort, busy, onSort, onPage, onClear } = props;
  const t = useTranslations("profiles.list");
  const top = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => profileColumns(t), [t]);
  const choice: RowChoice<ProfileRow> | undefined = chosen
    ? {
        isChosen: ({ imsi }) => chosen.has(imsi),
        onChoose: (rows, on) => {
          const imsis = rows.map(({ imsi }) => imsi);
          if (on) chosen.add(imsis);
          else chosen.remove(imsis);
        },
        full: chosen.full,
        label: ({ imsi }) => t("chosen.line", { imsi }),
        allLabel: t("chosen.all", { count: found.rows.length }),
      }
    : undefined;
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
          choice={choice}
        />
      </div>
      <div className="wide:hidden">
        <ProfileStack rows={found.rows} busy={busy} choice={choice} />
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
