import { isFinal } from "@/lib/domain/usage/closed-periods";
import type { Usage } from "@/lib/domain/usage/read-usage";
import type { UsageRange } from "@/lib/domain/usage/schemas";
import { summariseUsage } from "@/lib/domain/usage/summarise-usage";
import { type CsvCell, csvText } from "@/lib/format/csv";
import { japanDate } from "@/lib/time/japan";

/** The carrier's own field names of the two usage answers. */
const CARRIER_COLUMNS = {
  day: ["date", "userCountry", "userNetwork", "dailyUsage", "dailyUpUsage", "dailyDownUsage"],
  month: [
    "date",
    "userCountry",
    "userNetwork",
    "monthlyUsage",
    "monthlyUpUsage",
    "monthlyDownUsage",
  ],
} as const;

/**
 * The figures of one or several lines as CSV: the carrier's columns, between our `imsi` and our `unit` (KB),
 * `status` and `readAt` (UTC; of a kept date, when it was kept). Where the carrier gives up and down alone, its usage
 * column holds their sum. A day or month without figures is a row of its own with `status` `no_data`, one that could not
 * be read has `not_read`. `final` are figures that were read a week or more after their date's end (`isFinal`);
 * `not_final` ones may still change, also of a date that has long ended: they are as of `readAt`.
 */
export function usageCsv(
  lines: readonly { imsi: string; usage: Usage }[],
  range: UsageRange,
  today: string,
): string {
  const head = ["imsi", ...CARRIER_COLUMNS[range.by], "unit", "status", "readAt"];
  return csvText([head, ...lines.flatMap((line) => lineRows(line, range, today))]);
}

function lineRows(
  { imsi, usage }: { imsi: string; usage: Usage },
  range: UsageRange,
  today: string,
): CsvCell[][] {
  const { periods } = summariseUsage(usage.rows, range, today, usage.unread);
  return periods.flatMap(({ date, rows, time, unread }) => {
    if (time === "future" && rows.length === 0) return [];
    if (rows.length === 0) {
      const why = unread ? ["not_read", null] : ["no_data", usage.readAt];
      return [[imsi, date, null, null, null, null, null, "KB", ...why]];
    }
    const readAt = usage.keptAt[date] ?? usage.readAt;
    const isForGood = readAt !== null && isFinal(range.by, date, japanDate(new Date(readAt)));
    return rows.map(({ country, network, totalKb, upKb, downKb }) => [
      ...[imsi, date, country, network, totalKb, upKb, downKb],
      ...["KB", isForGood ? "final" : "not_final", readAt],
    ]);
  });
}

/** `usage_440130000096016_2026-10-24_2026-11-22.csv`; several lines are counted, not named. */
export function usageFileName(imsis: readonly string[], { from, to }: UsageRange): string {
  const who = imsis.length === 1 ? imsis[0] : `${imsis.length}-profiles`;
  return `usage_${who}_${from}_${to}.csv`;
}
