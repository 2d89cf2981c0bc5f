"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { downloadText } from "@/components/ui/download-text";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { ChosenProfile } from "@/lib/domain/usage/choose-profiles";
import { usageCsv, usageFileName } from "@/lib/domain/usage/usage-csv";
import { KB_PER_GB } from "@/lib/format/volume";
import { ChartSpace } from "./chart-space";
import { ComparedChart } from "./compared-chart";
import { ComparedTable } from "./compared-table";
import { KeptNote } from "./kept-note";
import { LineCharts } from "./line-charts";
import { RangeTools } from "./range-tools";
import { ReadAge } from "./read-age";
import { UnreadNotice } from "./unread-notice";
import { UsageFailure } from "./usage-failure";
import { useLinesUsage } from "./use-lines-usage";
import { useToday } from "./use-today";
import { useUsageRange } from "./use-usage-range";

/** Several lines in one chart and one table, and each by itself with its networks. */
export function Comparison({ lines }: { lines: readonly ChosenProfile[] }) {
  const t = useTranslations("usage");
  const today = useToday();
  const chosen = useUsageRange(today);
  const { range, problem } = chosen;
  const usages = useLinesUsage(lines, range, today, !problem);
  const known = usages.flatMap(({ line, known }) => (known ? { imsi: line.imsi, ...known } : []));
  const pending = usages.some((usage) => usage.pending);
  const oldest = known.flatMap(({ usage }) => usage.readAt ?? []).toSorted()[0];

  function download() {
    const imsis = known.map(({ imsi }) => imsi);
    downloadText(usageFileName(imsis, range), usageCsv(known, range, today));
  }

  return (
    <>
      <Panel
        title={t("compare.title")}
        tools={<RangeTools chosen={chosen} today={today} />}
        right={
          oldest ? (
            <ReadAge
              readAt={oldest}
              pending={pending}
              onRead={() => {
                for (const usage of usages) usage.read();
              }}
            />
          ) : null
        }
      >
        {usages.map(({ line, error, pending: reading, read }) =>
          error && !problem ? (
            <div key={line.imsi} className="px-4 pt-3 last:pb-3">
              <UsageFailure of={line.imsi} error={error} pending={reading} onRetry={read} />
            </div>
          ) : null,
        )}
        {usages.map(({ line, known, pending: reading, read, readAnew }) =>
          known && known.usage.unread.length > 0 && !problem ? (
            <div key={line.imsi} className="px-4 pt-3">
              <UnreadNotice
                of={line.imsi}
                usage={known.usage}
                pending={reading}
                onRetry={known.usage.anew ? readAnew : read}
              />
            </div>
          ) : null,
        )}
        {problem ? (
          <div className="px-4 py-3">
            <Notice tone="bad" live>
              {t(`range.problems.${problem.problem}`)}
            </Notice>
          </div>
        ) : known.length === 0 ? (
          usages.every(({ error }) => error) ? null : (
            <ChartSpace />
          )
        ) : (
          <>
            <ComparedChart usages={usages} range={range} />
            <ComparedTable usages={usages} by={range.by} />
            <div className="flex flex-wrap items-center gap-2 px-2.5 py-2">
              <Button size="sm" variant="quiet" onClick={download}>
                {t("compare.csv", { count: known.length })}
              </Button>
              <KeptNote
                usages={known.map(({ usage }) => usage)}
                by={range.by}
                pending={pending}
                onReadAnew={() => {
                  for (const usage of usages) usage.readAnew();
                }}
              />
              <span className="px-1.5 text-faint text-xs wide:ml-auto">
                {t("unit", { kb: KB_PER_GB.toLocaleString("en-US") })}
              </span>
            </div>
          </>
        )}
      </Panel>
      {known.length > 0 && !problem ? <LineCharts usages={usages} range={range} /> : null}
    </>
  );
}
