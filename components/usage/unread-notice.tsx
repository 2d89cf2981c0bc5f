"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Usage } from "@/lib/domain/usage/read-usage";
import { showJapanDate, showJapanTime } from "@/lib/time/japan";

type UnreadNoticeProps = {
  usage: Usage;
  /** The line, where there are several. */
  of?: string;
  pending: boolean;
  onRetry: () => void;
};

/** Which parts of the range could not be read, why, what is shown of them, and the way to ask for them again. */
export function UnreadNotice({ usage, of, pending, onRetry }: UnreadNoticeProps) {
  const t = useTranslations("usage");
  const errors = useTranslations("errors");
  if (usage.unread.length === 0) return null;
  const known = oldestShown(usage);
  const codes = [...new Set(usage.unread.map(({ code }) => code))];
  return (
    <Notice
      live
      tone="wait"
      title={of ? `${of} ${t("unread.title")}` : t("unread.title")}
      action={
        <Button size="sm" pending={pending} onClick={onRetry}>
          {t("failure.retry")}
        </Button>
      }
    >
      <p>
        {usage.unread
          .map(({ from, to }) =>
            from === to
              ? showJapanDate(from)
              : t("unread.span", { from: showJapanDate(from), to: showJapanDate(to) }),
          )
          .join(t("unread.and"))}
      </p>
      {codes.map((code) => (
        <p key={code}>{errors(code)}</p>
      ))}
      {known ? <p>{t("unread.known", { time: showJapanTime(known) })}</p> : null}
    </Notice>
  );
}

/** When the oldest figures were read that are shown of parts that could not be read now; undefined for none. */
function oldestShown({ keptAt, unread }: Usage): string | undefined {
  return Object.entries(keptAt)
    .filter(([date]) => unread.some(({ from, to }) => from <= date && date <= to))
    .map(([, readAt]) => readAt)
    .toSorted()[0];
}
