import { useTranslations } from "next-intl";
import { toneOf } from "@/components/charts/tones";
import { formatExact, formatVolume } from "@/lib/format/volume";
import { showJapanDate } from "@/lib/time/japan";

type UsageTipProps = {
  date: string;
  provisional: boolean;
  parts: readonly {
    key: string;
    label: string;
    tone: number;
    kb: number | null;
    unread?: boolean;
  }[];
  /** Null: no figures for this day or month. */
  totalKb: number | null;
  /** There are none because they could not be read. */
  unread?: boolean;
};

/** The figures of one day or month beside the pointer. */
export function UsageTip({ date, provisional, parts, totalKb, unread = false }: UsageTipProps) {
  const t = useTranslations("usage.chart");
  return (
    <div className="grid gap-0.5">
      <p className="font-semibold text-ink">
        {showJapanDate(date)}
        {provisional ? (
          <span className="ml-1.5 font-normal text-wait">{t("provisional")}</span>
        ) : null}
      </p>
      {parts.map(({ key, label, tone, kb, unread: partUnread = false }) => (
        <p key={key} className="flex items-center gap-1.5">
          <svg aria-hidden="true" width="8" height="8" className="shrink-0">
            <rect width="8" height="8" rx="1.5" className={toneOf(tone).fill} />
          </svg>
          <span className="min-w-0 flex-1 text-muted">{label}</span>
          <span>{kb === null ? t(partUnread ? "unread" : "missing") : formatVolume(kb)}</span>
        </p>
      ))}
      <p className="flex justify-between gap-3 border-line border-t pt-0.5">
        <span className="text-muted">{t("sum")}</span>
        <span className="font-semibold text-ink">
          {totalKb === null ? t(unread ? "unread" : "missing") : formatExact(totalKb)}
        </span>
      </p>
    </div>
  );
}
