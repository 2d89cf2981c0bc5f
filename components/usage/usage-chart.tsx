"use client";

import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { Legend, LegendItem } from "@/components/charts/legend";
import { StackedBars } from "@/components/charts/stacked-bars";
import { valueAxis } from "@/components/charts/value-axis";
import type { UsageRange } from "@/lib/domain/usage/schemas";
import type { UsageSummary } from "@/lib/domain/usage/summarise-usage";
import { formatExact } from "@/lib/format/volume";
import { showJapanDate } from "@/lib/time/japan";
import { barsByDirection, barsByNetwork, highestBar } from "./bar-series";
import { NoFigures } from "./no-figures";
import { UsageTip } from "./usage-tip";

type UsageChartProps = {
  imsi: string;
  range: UsageRange;
  summary: UsageSummary;
  /** Up and down apart, instead of the networks. */
  split: boolean;
  /** An upper end in KB that several charts share. */
  topKb?: number;
  height?: number;
};

/** One line's usage as stacked bars, with its legend. */
export const UsageChart = memo(function UsageChart({
  imsi,
  range,
  summary,
  split,
  topKb = 0,
  height,
}: UsageChartProps) {
  const t = useTranslations("usage.chart");
  const { series, bars } = useMemo(
    () =>
      split
        ? barsByDirection(summary, {
            up: t("up"),
            down: t("down"),
            undirected: t("undirected"),
          })
        : barsByNetwork(summary, { unnamed: t("unnamed"), others: t("others") }),
    [summary, split, t],
  );
  const axis = valueAxis(Math.max(topKb, highestBar(bars)));
  if (summary.totalKb === null) return <NoFigures />;

  function tip(index: number) {
    const period = summary.periods[index];
    if (!period) return null;
    const parts = series.flatMap(({ key, label, tone }) => {
      const kb = bars[index]?.parts.find((part) => part.key === key)?.kb;
      return kb === undefined ? [] : [{ key, label, tone, kb }];
    });
    const { date, totalKb, time, unread } = period;
    return (
      <UsageTip
        date={date}
        provisional={time === "current"}
        parts={parts}
        totalKb={totalKb}
        unread={unread}
      />
    );
  }

  return (
    <>
      <StackedBars
        label={t(`label.${range.by}`, {
          imsi,
          from: showJapanDate(range.from),
          to: showJapanDate(range.to),
          total: formatExact(summary.totalKb),
          gaps: summary.gaps.length,
        })}
        axis={axis}
        unitLabel={t("unit", { unit: axis.unit })}
        bars={bars}
        height={height}
        tip={tip}
      />
      <Legend>
        {series.map(({ key, label, tone }) => (
          <LegendItem key={key} mark={tone}>
            {label}
          </LegendItem>
        ))}
        {summary.gaps.length > 0 ? (
          <LegendItem mark="missing">
            {t("missingCount", { count: summary.gaps.length })}
          </LegendItem>
        ) : null}
        {summary.unread.length > 0 ? (
          <LegendItem mark="unread">
            {t("unreadCount", { count: summary.unread.length })}
          </LegendItem>
        ) : null}
        {bars.some((bar) => bar.provisional && bar.state === "known") ? (
          <LegendItem mark="provisional">{t(`provisionalLegend.${range.by}`)}</LegendItem>
        ) : null}
      </Legend>
    </>
  );
});
