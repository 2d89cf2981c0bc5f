import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Meter } from "@/components/ui/meter";
import { type ComparedLine, compareUsage } from "@/lib/domain/usage/compare-usage";
import { formatVolume } from "@/lib/format/volume";
import { nickname } from "./line-names";
import type { LineUsage } from "./use-lines-usage";

const HEAD = "px-2 py-1.5 font-medium text-faint text-xs whitespace-nowrap wide:px-3";
const CELL = "border-line border-t px-2 py-1.5 whitespace-nowrap wide:px-3";
const COLUMNS = ["total", "exact", "share", "gaps"] as const;
/** On a narrow screen the exact figure stands below the rounded one. */
const WIDE_ONLY = "max-wide:hidden";

/** What each line used in all, and its part of what all used together. */
export function ComparedTable({ usages, by }: { usages: LineUsage[]; by: "day" | "month" }) {
  const t = useTranslations("usage.compare");
  const { totalKb, lines } = compareUsage(
    usages.flatMap(({ line, known }) => (known ? { imsi: line.imsi, summary: known.summary } : [])),
  );
  return (
    <section
      aria-label={t("table")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto border-line border-y focus-visible:outline-offset-[-2px]"
    >
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{t("table")}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${HEAD} text-left`}>
              {t("line")}
            </th>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={cx(HEAD, "text-right", column === "exact" && WIDE_ONLY)}
              >
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {usages.map((usage) => {
            const { line, error } = usage;
            const compared = lines.find(({ imsi }) => imsi === line.imsi);
            return (
              <tr key={line.imsi} className="hover:bg-hover">
                <th scope="row" className={`${CELL} text-left font-normal`}>
                  <span className="font-mono">{line.imsi}</span>{" "}
                  <span className="block max-w-40 truncate text-muted text-xs wide:inline wide:text-sm">
                    {nickname(line)}
                  </span>
                </th>
                {compared ? (
                  <Figures compared={compared} by={by} />
                ) : (
                  <td colSpan={COLUMNS.length} className={`${CELL} text-right text-faint`}>
                    {error ? t("failed") : t("reading")}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <th scope="row" className={`${CELL} text-left`}>
              {t("sum")}
            </th>
            <Volume kb={totalKb} />
            <Figure>{totalKb ? "100%" : "–"}</Figure>
            <Figure> </Figure>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Figures({ compared, by }: { compared: ComparedLine; by: "day" | "month" }) {
  const t = useTranslations("usage.compare");
  const { totalKb, share, gaps, unread } = compared;
  const absent = [
    ...(gaps > 0 ? [t(`gapCount.${by}`, { count: gaps })] : []),
    ...(unread > 0 ? [t(`unreadCount.${by}`, { count: unread })] : []),
  ];
  const percent = share === null ? "–" : `${(share * 100).toFixed(1)}%`;
  return (
    <>
      <Volume kb={totalKb} />
      <Figure>
        {share === null ? null : (
          <Meter
            isShare
            value={share}
            max={1}
            label={`${t("share")} ${percent}`}
            className="mr-2 max-wide:hidden"
          />
        )}
        {percent}
      </Figure>
      <Figure className="whitespace-normal">
        {absent.length === 0 ? "–" : absent.map((text) => <div key={text}>{text}</div>)}
      </Figure>
    </>
  );
}

/** The rounded figure and the exact one. */
function Volume({ kb }: { kb: number | null }) {
  const exact = kb === null ? "–" : kb.toLocaleString("en-US");
  return (
    <>
      <Figure>
        {kb === null ? "–" : formatVolume(kb)}
        {kb === null ? null : (
          <span className="block font-normal text-faint text-xs wide:hidden">{exact} KB</span>
        )}
      </Figure>
      <Figure className={WIDE_ONLY}>{exact}</Figure>
    </>
  );
}

function Figure({ className, children }: { className?: string; children: ReactNode }) {
  return <td className={cx(CELL, "text-right", className)}>{children}</td>;
}
