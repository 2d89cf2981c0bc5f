"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { MouseEvent, ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { EmptyFace } from "@/components/ui/empty-face";
import { ChooseAllCell, ChooseCell } from "./choose-cell";
import type { DataColumn } from "./columns";
import { HeaderCell } from "./header-cell";
import { RowCell } from "./row-cell";
import type { RowChoice } from "./row-choice";

export type Sort = { by: string; desc: boolean };

type DataTableProps<Row extends object> = {
  /** What the rows are, for screen readers. */
  name: string;
  columns: readonly DataColumn<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Where a row leads; its first cell becomes the link, unless its column has `ownLink`. */
  rowHref?: (row: Row) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** New rows are on their way; the old ones stay readable. */
  busy?: boolean;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
  /** Given where rows can be chosen. */
  choice?: RowChoice<Row> | undefined;
};

/** The one table: sorting and paging are the server's, by `onSort` and a Pagination below it. */
export function DataTable<Row extends object>({
  name,
  columns,
  rows,
  rowKey,
  rowHref,
  sort,
  onSort,
  busy = false,
  empty,
  choice,
}: DataTableProps<Row>) {
  const t = useTranslations("common.table");
  const router = useRouter();

  function directionOf(columnId: string) {
    if (sort?.by !== columnId) return false;
    return sort.desc ? "desc" : "asc";
  }

  function openRow(event: MouseEvent<HTMLTableRowElement>, href: string) {
    const target = event.target instanceof Element ? event.target : null;
    // Links, buttons and marked text within the row keep their own meaning.
    if (target?.closest("a, button, input, label") || getSelection()?.toString()) return;
    if (event.ctrlKey || event.metaKey) open(href, "_blank", "noopener");
    else router.push(href);
  }

  if (rows.length === 0 && !busy) return empty ?? <EmptyFace title={t("empty")} />;
  return (
    <section
      aria-label={t("scroll", { name })}
      aria-busy={busy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative scroll-pt-10 overflow-x-auto focus-visible:outline-offset-[-2px] wide:max-h-[max(12rem,calc(100dvh-18rem))] wide:overflow-y-auto"
    >
      {busy ? (
        <span aria-hidden="true" className="sticky top-0 left-0 z-20 block h-0 w-full">
          <span className="block h-0.5 animate-pulse bg-accent" />
        </span>
      ) : null}
      <table className={cx("w-full border-separate border-spacing-0", busy && "opacity-60")}>
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr>
            {choice ? <ChooseAllCell rows={rows} choice={choice} /> : null}
            {columns.map((column) => (
              <HeaderCell
                key={column.id}
                numeric={column.numeric}
                roomy={column.roomy}
                label={column.header}
                direction={directionOf(column.id)}
                onSort={
                  onSort && column.sortable ? (desc) => onSort({ by: column.id, desc }) : undefined
                }
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const href = rowHref?.(row);
            return (
              // By keyboard, the row's link does the same.
              <tr
                key={rowKey(row)}
                onClick={href ? (event) => openRow(event, href) : undefined}
                className={cx(
                  "group",
                  choice?.isChosen(row) ? "bg-accent-soft" : "hover:bg-hover",
                  href && "cursor-pointer",
                )}
              >
                {choice ? <ChooseCell row={row} choice={choice} /> : null}
                {columns.map((column, index) => (
                  <RowCell
                    key={column.id}
                    numeric={column.numeric}
                    mono={column.mono}
                    roomy={column.roomy}
                    href={index === 0 && !column.ownLink ? href : undefined}
                  >
                    {column.cell(row)}
                  </RowCell>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
