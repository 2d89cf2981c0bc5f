import { useTranslations } from "next-intl";
import { Meter } from "@/components/ui/meter";
import type { LimitUse } from "@/lib/domain/usage/limit-use";
import type { UsageSummary } from "@/lib/domain/usage/summarise-usage";
import { formatExact, formatKilobytes, formatVolume } from "@/lib/format/volume";
import { showJapanDate } from "@/lib/time/japan";

/** What was used in all, and how much of its limits that is. */
export function UsageTotal({ summary, uses }: { summary: UsageSummary; uses: LimitUse[] }) {
  const t = useTranslations("usage.total");
  const { totalKb, gaps, unread } = summary;
  return (
    <div className="flex min-w-0 flex-1 basis-64 flex-wrap items-baseline gap-x-4 gap-y-0.5">
      <span>
        {t("label")}{" "}
        {totalKb === null ? (
          <b className="text-ink">{t("none")}</b>
        ) : (
          <>
            <b className="text-base text-ink">{formatVolume(totalKb)}</b>
            {formatExact(totalKb).slice(formatVolume(totalKb).length)}
          </>
        )}
        {totalKb !== null && gaps.length > 0 ? <> {t("gaps", { count: gaps.length })}</> : null}
      </span>
      {unread.length > 0 ? <span>{t("unread", { count: unread.length })}</span> : null}
      {uses.map((use) => (
        <LimitMeter key={use.of} use={use} />
      ))}
    </div>
  );
}

function LimitMeter({ use: { of, usedKb, limitKb, month } }: { use: LimitUse }) {
  const t = useTranslations("usage.total");
  const text = t("use", {
    who: t(`inMonth.${of}`, { month: showJapanDate(month) }),
    used: formatVolume(usedKb),
    limit: formatVolume(limitKb),
    percent: percentOf(usedKb / limitKb),
  });
  return (
    <span title={t("limitHint", { exact: formatKilobytes(limitKb) })}>
      <Meter value={usedKb} max={limitKb} label={text} className="mr-1" /> {text}
    </span>
  );
}

/** A little is not nothing. */
function percentOf(share: number): string {
  return share > 0 && share < 0.01 ? "<1%" : `${Math.round(share * 100)}%`;
}
