import type { IcmDailyUsage, IcmMonthlyUsage } from "@/lib/upstream/icm/schemas/usage";

/** One country and network of a day (`YYYY-MM-DD`) or month (`YYYY-MM`), Japan time; volumes in KB. */
export type UsageRow = {
  date: string;
  totalKb: number;
  upKb: number | null;
  downKb: number | null;
  country: string | null;
  network: string | null;
};

function volumes(row: IcmDailyUsage | IcmMonthlyUsage) {
  if ("dailyUsage" in row) {
    return { total: row.dailyUsage, upKb: row.dailyUpUsage, downKb: row.dailyDownUsage };
  }
  return { total: row.monthlyUsage, upKb: row.monthlyUpUsage, downKb: row.monthlyDownUsage };
}

/**
 * The carrier's daily or monthly rows in one shape, in their order. The total is the carrier's, else up +
 * down; a row that gives no volume at all is left out, as it says nothing (not zero).
 */
export function toUsageRows(rows: readonly (IcmDailyUsage | IcmMonthlyUsage)[]): UsageRow[] {
  return rows.flatMap((row) => {
    const { total, upKb, downKb } = volumes(row);
    if (total === null && upKb === null && downKb === null) return [];
    return {
      date: row.date,
      totalKb: total ?? (upKb ?? 0) + (downKb ?? 0),
      upKb,
      downKb,
      country: row.userCountry,
      network: row.userNetwork,
    };
  });
}
