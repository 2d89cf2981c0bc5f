import { useTranslations } from "next-intl";
import type { UsagePeriod, UsageSummary } from "@/lib/domain/usage/summarise-usage";
import { formatVolume } from "@/lib/format/volume";
import { showJapanDate } from "@/lib/time/japan";
import { networkName } from "./bar-series";

const HEAD =
  "sticky top-0 bg-panel px-2 py-1.5 font-medium text-faint text-xs whitespace-nowrap wide:px-3";
const CELL = "border-line border-t px-2 py-1 whitespace-nowrap wide:px-3";
/** Columns for which a narrow screen has no room: they stand below the date there. */
const WIDE_ONLY = "max-wide:hidden";
const FOOT = "sticky bottom-0 bg-panel";
const NUMBER = `${CELL} text-right`;

/** The chart's figures, exact, in KB. */
export function UsageTable({ name, summary }: { name: string; summary: UsageSummary }) {
  const t = useTranslations("usage.table");
  return (
    <section
      aria-label={name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-96 overflow-auto rounded-b-lg border-line border-t focus-visible:outline-offset-[-2px]"
    >
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${HEAD} text-left`}>
              {t("date")}
            </th>
            {(["network", "country"] as const).map((column) => (
              <th key={column} scope="col" className={`${HEAD} ${WIDE_ONLY} text-left`}>
                {t(column)}
              </th>
            ))}
            {(["total", "up", "down"] as const).map((column) => (
              <th key={column} scope="col" className={`${HEAD} text-right`}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {summary.periods.map((period) => (
            <PeriodRows key={period.date} period={period} />
          ))}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <th scope="row" className={`${CELL} ${FOOT} text-left`}>
              {t("sum")}
              {summary.totalKb === null ? null : (
                <span className="ml-2 font-normal text-muted">{formatVolume(summary.totalKb)}</span>
              )}
            </th>
            <td colSpan={2} className={`${CELL} ${FOOT} ${WIDE_ONLY}`} />
            {[summary.totalKb, summary.upKb, summary.downKb].map((kb, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand in this order
              <td key={index} className={`${NUMBER} ${FOOT}`}>
                {exact(kb)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function PeriodRows({ period }: { period: UsagePeriod }) {
  const t = useTranslations("usage.table");
  const { date, rows, time, unread } = period;
  if (time === "future" && rows.length === 0) return null;
  const note =
    time === "current" ? <span className="ml-1.5 text-wait text-xs">{t("current")}</span> : null;
  if (rows.length === 0) {
    return (
      <tr>
        <th scope="row" className={`${CELL} text-left font-normal`}>
          {showJapanDate(date)}
          {note}
        </th>
        <td colSpan={5} className={`${CELL} text-right text-faint wide:text-left`}>
          {t(unread ? "unread" : "missing")}
        </td>
      </tr>
    );
  }
  const summed = rows.length > 1;
  const own = rows.map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows stand in the carrier's order, and two can be alike
    <tr key={index} className="hover:bg-hover">
      <th scope="row" className={`${CELL} text-left font-normal`}>
        <span className={summed ? "sr-only" : undefined}>
          {showJapanDate(date)}
          {note}
        </span>
        <span className="block whitespace-normal text-muted text-xs wide:hidden">
          {networkName(row, t("unnamed"))}
        </span>
      </th>
      <td className={`${CELL} ${WIDE_ONLY}`}>{row.network ?? t("unnamed")}</td>
      <td className={`${CELL} ${WIDE_ONLY}`}>{row.country ?? t("unnamed")}</td>
      <td className={NUMBER}>{exact(row.totalKb)}</td>
      <td className={NUMBER}>{exact(row.upKb)}</td>
      <td className={NUMBER}>{exact(row.downKb)}</td>
    </tr>
  ));
  if (!summed) return own;
  return (
    <>
      <tr className="hover:bg-hover">
        <th scope="row" className={`${CELL} text-left font-semibold`}>
          {showJapanDate(date)}
          {note}
        </th>
        <td colSpan={2} className={`${CELL} ${WIDE_ONLY} text-muted`}>
          {t("rowsSum", { count: rows.length })}
        </td>
        {[period.totalKb, period.upKb, period.downKb].map((kb, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand in this order
          <td key={index} className={`${NUMBER} font-semibold`}>
            {exact(kb)}
          </td>
        ))}
      </tr>
      {own}
    </>
  );
}

function exact(kb: number | null): string {
  return kb === null ? "–" : kb.toLocaleString("en-US");
}
