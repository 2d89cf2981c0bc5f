"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Usage } from "@/lib/domain/usage/read-usage";
import { showJapanDate } from "@/lib/time/japan";

type UnreadNoticeProps = {
  usage: Usage;
  /** The line, where there are several. */
  of?: string;
  pending: boolean;
  onRetry: () => void;
};

/** Which parts of the range could not be read, why, and the way to ask for them again. What was read is shown. */
export function UnreadNotice({ usage, of, pending, onRetry }: UnreadNoticeProps) {
  const t = useTranslations("usage");
  const errors = useTranslations("errors");
  if (usage.unread.length === 0) return null;
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
    </Notice>
  );
}
