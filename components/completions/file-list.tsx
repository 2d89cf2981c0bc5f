"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { Age } from "@/components/ui/age";
import { EmptyFace } from "@/components/ui/empty-face";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import type { FilePage, FileRow } from "@/lib/domain/completions/list-files";
import { fileColumns } from "./file-columns";
import { FileOutcome } from "./file-outcome";

const hrefOf = ({ id }: FileRow) => `/completion-files/${id}`;

/** The files that came, newest first. */
export function FileList({ files }: { files: FilePage }) {
  const t = useTranslations("completions.list");
  const columns = useMemo(() => fileColumns(t), [t]);
  const { rows, total, page, perPage } = files;
  if (total === 0) {
    return (
      <Panel>
        <EmptyFace title={t("empty")}>{t("emptyBody")}</EmptyFace>
      </Panel>
    );
  }
  return (
    <Panel title={t("name")}>
      <div className="hidden wide:block">
        <DataTable
          name={t("name")}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowHref={hrefOf}
        />
      </div>
      <div className="wide:hidden">
        <FileStack rows={rows} />
      </div>
      {total > perPage ? (
        <Pagination
          page={page}
          pageSize={perPage}
          total={total}
          hrefFor={(target) => `/completion-files?page=${target}`}
        />
      ) : null}
    </Panel>
  );
}

function FileStack({ rows }: { rows: readonly FileRow[] }) {
  const t = useTranslations("completions.list");
  return (
    <ul aria-label={t("name")}>
      {rows.map((row) => (
        <li key={row.id} className="grid gap-1 border-line border-b px-3.5 py-2.5 last:border-b-0">
          <Link
            href={hrefOf(row)}
            prefetch={false}
            className="break-all font-semibold hover:text-accent hover:underline"
          >
            {row.name}
          </Link>
          <FileOutcome row={row} />
          <div className="text-muted text-xs">
            <Age instant={row.receivedAt} /> {row.receivedByName ?? t("folder")} / {t("rows")}{" "}
            {row.rowCount}
          </div>
        </li>
      ))}
    </ul>
  );
}
