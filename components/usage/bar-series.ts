import type { Bar } from "@/components/charts/stacked-bars";
import { MOST_SERIES } from "@/components/charts/tones";
import { isGap, type UsagePeriod, type UsageSummary } from "@/lib/domain/usage/summarise-usage";

/** What the parts of the bars are, from the bottom up; `tone` is the series' look. */
export type BarSeries = { key: string; label: string; tone: number };
export type BarSet = { series: BarSeries[]; bars: Bar[] };

type NetworkWords = { unnamed: string; others: string };
type DirectionWords = { up: string; down: string; undirected: string };

/** A network as people read it: NTT DoCoMo, Inc. (Japan). */
export function networkName(
  { network, country }: { network: string | null; country: string | null },
  unnamed: string,
): string {
  const name = network ?? unnamed;
  return country ? `${name} (${country})` : name;
}

/** One part a network. Where there are more than can be told apart, the smallest are one part together. */
export function barsByNetwork(summary: UsageSummary, words: NetworkWords): BarSet {
  const { networks } = summary;
  const shown = networks.length > MOST_SERIES ? networks.slice(0, MOST_SERIES - 1) : networks;
  const others = networks.slice(shown.length);
  const series = shown.map((network, tone) => ({
    key: network.key,
    label: networkName(network, words.unnamed),
    tone,
  }));
  const bars = summary.periods.map((period) => {
    const kbOf = (key: string) => period.byNetwork.get(key) ?? 0;
    const parts = series.map(({ key, tone }) => ({ key, tone, kb: kbOf(key) }));
    const rest = others.reduce((sum, { key }) => sum + kbOf(key), 0);
    return barOf(period, [...parts, { key: "others", tone: MOST_SERIES - 1, kb: rest }]);
  });
  return {
    series:
      others.length === 0
        ? series
        : [...series, { key: "others", label: words.others, tone: MOST_SERIES - 1 }],
    bars,
  };
}

/** One part a direction, and one for what the carrier gave no direction for, if there is any. */
export function barsByDirection(summary: UsageSummary, words: DirectionWords): BarSet {
  const undirected = summary.periods.some((period) => (period.undirectedKb ?? 0) > 0);
  return {
    series: [
      { key: "up", label: words.up, tone: 0 },
      { key: "down", label: words.down, tone: 1 },
      ...(undirected ? [{ key: "undirected", label: words.undirected, tone: 2 }] : []),
    ],
    bars: summary.periods.map((period) =>
      barOf(period, [
        { key: "up", tone: 0, kb: period.upKb ?? 0 },
        { key: "down", tone: 1, kb: period.downKb ?? 0 },
        { key: "undirected", tone: 2, kb: period.undirectedKb ?? 0 },
      ]),
    ),
  };
}

function barOf(period: UsagePeriod, parts: Bar["parts"]): Bar {
  return {
    key: period.date,
    tick: tickOf(period.date),
    state: stateOf(period),
    provisional: period.time === "current",
    parts: parts.filter(({ kb }) => kb > 0),
  };
}

function stateOf(period: UsagePeriod): Bar["state"] {
  if (period.unread) return "unread";
  if (isGap(period)) return "missing";
  return period.totalKb === null ? "future" : "known";
}

/** 11/22 for a day, 2026/11 for a month. */
export function tickOf(date: string): string {
  if (date.length === "YYYY-MM".length) return date.replace("-", "/");
  return `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`;
}

/** The height of the highest bar, in KB. */
export function highestBar(bars: readonly Bar[]): number {
  return Math.max(0, ...bars.map(({ parts }) => parts.reduce((sum, { kb }) => sum + kb, 0)));
}
