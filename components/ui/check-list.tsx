import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "./cx";

type CheckTone = "ok" | "wait" | "bad" | "open";

const marks: Record<CheckTone, { mark: string; markClass: string; textClass: string }> = {
  ok: { mark: "✓", markClass: "text-ok", textClass: "text-muted" },
  wait: { mark: "△", markClass: "text-wait", textClass: "text-muted" },
  open: { mark: "–", markClass: "text-faint", textClass: "text-muted" },
  bad: { mark: "!", markClass: "font-bold text-bad", textClass: "text-bad" },
};

/** What was looked at before sending; `wait` is a warning and does not stop it, `open` is still to be filled in. */
export function CheckList({ children }: { children: ReactNode }) {
  return <ul className="px-4 py-2.5 text-sm">{children}</ul>;
}

/** One thing that was looked at. */
export function Check({ tone, children }: { tone: CheckTone; children: ReactNode }) {
  const t = useTranslations("common.notice");
  const { mark, markClass, textClass } = marks[tone];
  return (
    <li className={cx("flex gap-2 py-[3px]", textClass)}>
      <span aria-hidden="true" className={cx("w-4 shrink-0 text-center", markClass)}>
        {mark}
      </span>
      {tone === "open" ? null : <span className="sr-only">{t(tone)}</span>}
      <span className="min-w-0">{children}</span>
    </li>
  );
}
