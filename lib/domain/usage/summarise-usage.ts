import type { Span } from "@/lib/domain/usage/call-spans";
import type { Usage } from "@/lib/domain/usage/read-usage";
import type { UsageRange } from "@/lib/domain/usage/schemas";
import { currentPeriod, periodsOf } from "@/lib/domain/usage/usage-range";

export type UsageRow = Usage["rows"][number];

/** One day or month. All volumes are KB; null means that the carrier gave none, which is not zero. */
export type UsagePeriod = {
  date: string;
  totalKb: number | null;
  upKb: number | null;
  downKb: number | null;
  /** The part of the total that the carrier gave no direction for. */
  undirectedKb: number | null;
  /** KB by the key of `UsageSummary.series`. */
  byNetwork: ReadonlyMap<string, number>;
  rows: readonly UsageRow[];
  /** `final` is over; `current` can still grow; `future` cannot have figures yet, so it is no gap. */
  time: "final" | "current" | "future";
  /** The carrier could not be asked about it: whether it has figures is not known. */
  unread: boolean;
};

export type UsageNetwork = {
  key: string;
  network: string | null;
  country: string | null;
  totalKb: number;
};

export type UsageSummary = {
  periods: UsagePeriod[];
  /** The networks met, the one with the most first. */
  networks: UsageNetwork[];
  /** Null where no row gave the figure. */
  totalKb: number | null;
  upKb: number | null;
  downKb: number | null;
  /** Dates up to today for which the carrier gave nothing. */
  gaps: string[];
  /** Dates up to today that could not be read. */
  unread: string[];
};

/**
 * Adds up the carrier's rows for every period of the range; rows outside it are left out. `unread` are the parts of the
 * range that could not be read: a date there without rows is none of the gaps.
 */
export function summariseUsage(
  rows: readonly UsageRow[],
  range: UsageRange,
  today: string,
  unread: readonly Span[] = [],
): UsageSummary {
  const now = currentPeriod(range.by, today);
  const periods = periodsOf(range).map((date) =>
    summarisePeriod(
      date,
      rows.filter((row) => row.date === date),
      now,
      unread.some(({ from, to }) => from <= date && date <= to),
    ),
  );
  const inRange = periods.flatMap((period) => period.rows);
  return {
    periods,
    networks: networksOf(inRange),
    totalKb: sumOf(inRange.map((row) => row.totalKb)),
    upKb: sumOf(inRange.map((row) => row.upKb)),
    downKb: sumOf(inRange.map((row) => row.downKb)),
    gaps: periods.filter(isGap).map((period) => period.date),
    unread: periods.filter((period) => period.unread).map((period) => period.date),
  };
}

/** Whether the carrier was asked about a day or month that has begun, and gave nothing. */
export function isGap(period: UsagePeriod): boolean {
  return period.totalKb === null && period.time !== "future" && !period.unread;
}

function summarisePeriod(
  date: string,
  rows: readonly UsageRow[],
  now: string,
  inUnread: boolean,
): UsagePeriod {
  const byNetwork = new Map<string, number>();
  for (const row of rows) {
    const key = networkKey(row);
    byNetwork.set(key, (byNetwork.get(key) ?? 0) + row.totalKb);
  }
  return {
    date,
    totalKb: sumOf(rows.map((row) => row.totalKb)),
    upKb: sumOf(rows.map((row) => row.upKb)),
    downKb: sumOf(rows.map((row) => row.downKb)),
    undirectedKb: sumOf(rows.map(undirected)),
    byNetwork,
    rows,
    time: date < now ? "final" : date === now ? "current" : "future",
    unread: inUnread && rows.length === 0 && date <= now,
  };
}

function undirected(row: UsageRow): number {
  return Math.max(0, row.totalKb - (row.upKb ?? 0) - (row.downKb ?? 0));
}

/** Null when there is nothing to add: an absent figure is not zero. */
export function sumOf(values: readonly (number | null)[]): number | null {
  const given = values.filter((value) => value !== null);
  return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0);
}

function networkKey({ network, country }: Pick<UsageRow, "network" | "country">): string {
  return JSON.stringify([network, country]);
}

function networksOf(rows: readonly UsageRow[]): UsageNetwork[] {
  const found = new Map<string, UsageNetwork>();
  for (const row of rows) {
    const key = networkKey(row);
    const { network, country } = row;
    const totalKb = (found.get(key)?.totalKb ?? 0) + row.totalKb;
    found.set(key, { key, network, country, totalKb });
  }
  return [...found.values()].sort(
    (one, other) => other.totalKb - one.totalKb || (one.key < other.key ? -1 : 1),
  );
}
