"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { downloadText } from "@/components/ui/download-text";
import { Switch } from "@/components/ui/switch";
import type { Usage } from "@/lib/domain/usage/read-usage";
import type { UsageRange } from "@/lib/domain/usage/schemas";
import type { UsageSummary } from "@/lib/domain/usage/summarise-usage";
import { usageCsv, usageFileName } from "@/lib/domain/usage/usage-csv";
import { KB_PER_GB } from "@/lib/format/volume";
import { UsageChart } from "./usage-chart";
import { UsageTable } from "./usage-table";

type UsageFiguresProps = {
  imsi: string;
  range: UsageRange;
  usage: Usage;
  summary: UsageSummary;
  today: string;
  view: UsageView;
  onView: (view: UsageView) => void;
  /** How old the figures are, where they are not all of now. */
  note: ReactNode;
};

/** How the figures are looked at; it stays when the range changes. */
export type UsageView = { split: boolean; table: boolean };

/** Chart, table and file of the same figures; loaded with the first ones. */
export function UsageFigures({
  imsi,
  range,
  usage,
  summary,
  today,
  view,
  onView,
  note,
}: UsageFiguresProps) {
  const t = useTranslations("usage");
  const { split, table } = view;
  const directed = summary.upKb !== null || summary.downKb !== null;

  function download() {
    downloadText(usageFileName([imsi], range), usageCsv([{ imsi, usage }], range, today));
  }

  return (
    <>
      <div className="px-4 pt-3 pb-2">
        <UsageChart imsi={imsi} range={range} summary={summary} split={split && directed} />
      </div>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 px-2.5 pb-2.5">
        <Button
          size="sm"
          variant="quiet"
          aria-expanded={table}
          onClick={() => onView({ ...view, table: !table })}
        >
          {table ? t("table.hide") : t("table.show")}
        </Button>
        <Button size="sm" variant="quiet" onClick={download}>
          {t("csv")}
        </Button>
        {directed ? (
          <Switch
            label={t("split")}
            checked={split}
            onChange={(event) => onView({ ...view, split: event.target.checked })}
            className="px-1.5 text-sm"
          />
        ) : null}
        <span className="px-1.5 text-faint text-xs wide:ml-auto">
          {t("unit", { kb: KB_PER_GB.toLocaleString("en-US") })}
        </span>
        <div className="basis-full px-1.5">{note}</div>
      </div>
      {table ? <UsageTable name={t("table.name", { imsi })} summary={summary} /> : null}
    </>
  );
}
