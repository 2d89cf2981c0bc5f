import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "./cx";

type NoticeTone = "info" | "ok" | "wait" | "bad" | "ask";

const tones: Record<NoticeTone, string> = {
  info: "border-line-strong bg-hover text-ink",
  ok: "border-ok/40 bg-ok-soft text-ok",
  wait: "border-wait/40 bg-wait-soft text-wait",
  bad: "border-bad/40 bg-bad-soft text-bad",
  ask: "border-ask/40 bg-ask-soft text-ask",
};

type NoticeProps = {
  tone: NoticeTone;
  title?: ReactNode;
  /** Appears after the page was shown, so a screen reader must be told at once. */
  live?: boolean;
  /** A button or a link at the right. */
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
};

/** A sentence that belongs to the whole page or panel. */
export function Notice({ tone, title, live, action, className, children }: NoticeProps) {
  const t = useTranslations("common.notice");
  return (
    <div
      role={live ? "alert" : undefined}
      className={cx(
        "flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border px-3 py-2 text-sm",
        tones[tone],
        className,
      )}
    >
      <div className="min-w-0 grow basis-64">
        <span className="sr-only">{t(tone)}</span>
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
      {action}
    </div>
  );
}
