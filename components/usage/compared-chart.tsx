"use client";

import { useTranslations } from "next-intl";
import { Legend, LegendItem } from "@/components/charts/legend";
import { Lines } from "@/components/charts/lines";
import { valueAxis } from "@/components/charts/value-axis";
import { compareUsage } from "@/lib/domain/usage/compare-usage";
import type { UsageRange } from "@/lib/domain/usage/schemas";
import { currentPeriod, periodsOf } from "@/lib/domain/usage/usage-range";
import { formatExact } from "@/lib/format/volume";
import { showJapanDate } from "@/lib/time/japan";
import { tickOf } from "./bar-series";
import { nickname } from "./line-names";
import { NoFigures } from "./no-figures";
import { UsageTip } from "./usage-tip";
import type { LineUsage } from "./use-lines-usage";
import { useToday } from "./use-today";

/** One line a profile; where a profile has no figures its line is broken. */
export function ComparedChart({ usages, range }: { usages: LineUsage[]; range: UsageRange }) {
  const t = useTranslations("usage");
  const now = currentPeriod(range.by, useToday());
  const dates = periodsOf(range);
  const drawn = usages.flatMap(({ line, tone, known }) =>
    known
      ? {
          key: line.imsi,
          label: nickname(line) ?? line.imsi,
          tone,
          values: known.summary.periods.map((period) => period.totalKb),
          unread: new Set(known.summary.unread),
        }
      : [],
  );
  const axis = valueAxis(
    Math.max(0, ...drawn.flatMap(({ values }) => values.map((kb) => kb ?? 0))),
  );
  const { totalKb } = compareUsage(
    usages.flatMap(({ line, known }) => (known ? { imsi: line.imsi, summary: known.summary } : [])),
  );

  if (totalKb === null) return <NoFigures />;

  function tip(index: number) {
    const date = dates[index];
    if (!date) return null;
    const parts = drawn.map(({ key, label, tone, values, unread }) => ({
      key,
      label,
      tone,
      kb: values[index] ?? null,
      unread: unread.has(date),
    }));
    const given = parts.flatMap(({ kb }) => kb ?? []);
    const sum = given.length === 0 ? null : given.reduce((one, other) => one + other, 0);
    return <UsageTip date={date} provisional={date === now} parts={parts} totalKb={sum} />;
  }

  return (
    <div className="px-4 pt-3 pb-2">
      <Lines
        label={t("compare.label", {
          count: drawn.length,
          from: showJapanDate(range.from),
          to: showJapanDate(range.to),
          total: formatExact(totalKb),
        })}
        axis={axis}
        unitLabel={t("chart.unit", { unit: axis.unit })}
        ticks={dates.map(tickOf)}
        lines={drawn}
        provisional={dates.indexOf(now)}
        tip={tip}
      />
      <Legend>
        {drawn.map(({ key, label, tone }) => (
          <LegendItem key={key} mark={tone} line>
            {label === key ? <span className="font-mono">{key}</span> : label}
          </LegendItem>
        ))}
        {dates.includes(now) ? (
          <LegendItem mark="ring">{t(`chart.provisionalLegend.${range.by}`)}</LegendItem>
        ) : null}
        <li>{t("compare.broken")}</li>
      </Legend>
    </div>
  );
}
