"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { Figures } from "@/components/import/figures";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { MOST_DRAFTS } from "@/lib/domain/drafts/draft-limits";
import type { ImportPreview } from "@/lib/domain/drafts/preview-import";
import { findingsOf, rowColumns } from "./row-columns";

/** A file that can be used. */
export type ReadFile = Extract<ImportPreview, { problem: null }>;

type RowsPanelProps = { read: ReadFile; name: string; making: boolean; onMake: () => void };

/** The rows with what is to be looked at, and the button that makes them drafts. */
export function RowsPanel({ read, name, making, onMake }: RowsPanelProps) {
  const t = useTranslations("esimCsv");
  const words = useTranslations("states");
  const errors = useTranslations("errors");
  const fields = useTranslations("esim.fields");
  const columns = useMemo(
    () => rowColumns({ t, words, errors, fields }),
    [t, words, errors, fields],
  );
  const { rows, free, madeBefore } = read;
  const drafts = rows.filter(({ form }) => form !== null);
  const withFindings = drafts.filter((row) => findingsOf(row) > 0).length;
  const refused = rows.length - drafts.length;
  return (
    <Panel title={t("preview.title")} right={<span className="break-all">{name}</span>}>
      <div role="status">
        <Figures
          figures={[
            { label: t("preview.drafts"), value: drafts.length, tone: "ok" },
            {
              label: t("preview.withFindings"),
              value: withFindings,
              tone: withFindings > 0 ? "wait" : "idle",
            },
            { label: t("preview.refused"), value: refused, tone: refused > 0 ? "bad" : "idle" },
          ]}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3 px-4 pb-3 text-sm">
        {drafts.length === 0 ? <p className="text-bad">{t("preview.nothing")}</p> : null}
        {madeBefore > 0 ? (
          <Notice
            tone="wait"
            title={t("preview.madeBefore", { count: madeBefore })}
            className="w-full"
            action={
              <Link href="/esim/drafts" className="underline">
                {t("preview.list")}
              </Link>
            }
          >
            {t("preview.madeBeforeDo")}
          </Notice>
        ) : null}
        {drafts.length > free ? (
          <Notice
            live
            tone="bad"
            title={t("preview.tooMany", { free, most: MOST_DRAFTS })}
            className="w-full"
            action={
              <Link href="/esim/drafts" className="underline">
                {t("preview.list")}
              </Link>
            }
          >
            {t("preview.tooManyDo")}
          </Notice>
        ) : null}
        {drafts.length > 0 && drafts.length <= free ? (
          <>
            <Button variant="main" pending={making} onClick={onMake}>
              {making ? t("preview.making") : t("preview.make", { count: drafts.length })}
            </Button>
            <span className="text-faint text-xs">{t("preview.note")}</span>
          </>
        ) : null}
      </div>
      <div className="hidden border-line border-t wide:block">
        <DataTable
          name={t("preview.table")}
          columns={columns}
          rows={rows}
          rowKey={({ line }) => String(line)}
        />
      </div>
      <ul aria-label={t("preview.table")} className="wide:hidden">
        {rows.map((row) => (
          <li key={row.line} className="border-line border-t px-3.5 py-2.5">
            <dl className="grid grid-cols-[5rem_minmax(0,1fr)] items-baseline gap-x-2 gap-y-0.5 text-sm">
              {columns.map(({ id, header, cell }) => (
                <div key={id} className="contents">
                  <dt className="text-faint">{header}</dt>
                  <dd className="min-w-0">{cell(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
