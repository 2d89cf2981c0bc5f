"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRequestWords } from "@/components/profile-changes/request-words";
import { StateBadge } from "@/components/ui/state-badge";
import type { TopUpsOfMonth } from "@/lib/domain/profile-changes/top-ups-of-month";
import { showJapanTime } from "@/lib/time/japan";

/** Each addition of the month, and what may have been one, with its time and who asked for it. */
export function MonthList({ topUps }: Pick<TopUpsOfMonth, "topUps">) {
  const t = useTranslations("changes.topUp.list");
  const { volume } = useRequestWords();
  if (topUps.length === 0) return <p className="px-4 pb-3 text-muted text-sm">{t("none")}</p>;
  return (
    <ul aria-label={t("title")} className="grid gap-1.5 px-4 pb-3 text-sm">
      {topUps.map(({ id, code, state, limitKb, placedByName, placedAt, sentAt }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-2.5 gap-y-0.5">
          <span className="tabular-nums">{showJapanTime(sentAt ?? placedAt)}</span>
          <span className="font-semibold">{volume(limitKb)}</span>
          <StateBadge of="order" value={state} />
          <span className="text-muted">{placedByName ?? t("program")}</span>
          <Link
            href={`/orders/${id}`}
            prefetch={false}
            target="_blank"
            className="font-mono text-xs underline"
          >
            {code}
          </Link>
          {state === "completed" ? null : <span className="text-ask">{t("maybe")}</span>}
        </li>
      ))}
    </ul>
  );
}
