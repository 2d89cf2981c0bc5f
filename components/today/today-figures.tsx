"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { Today } from "@/lib/domain/desk/today";

const UNDER_WAY = ["queued", "sending", "accepted", "unknown"] as const;

/** How much is under way, was completed, could not be read, or is unfinished; a figure that has a list leads to it. */
export function TodayFigures({ today }: { today: Today }) {
  const t = useTranslations("today.figures");
  const states = today.active.awaiting_approval
    ? (["awaiting_approval", ...UNDER_WAY] as const)
    : UNDER_WAY;
  return (
    <Panel title={t("title")}>
      <dl className="px-4 py-2">
        {states.map((state) => (
          <Figure
            key={state}
            label={t(state)}
            value={today.active[state] ?? 0}
            href={`/orders?state=${state}`}
            tone={state === "unknown" ? "text-ask" : undefined}
          />
        ))}
        <Figure label={t("completed")} value={today.completedLastDay} />
        <Figure
          label={t("unread")}
          value={today.unreadProfiles}
          href="/profiles?status=readFailed"
          tone="text-wait"
        />
        {today.ownDrafts === null ? null : (
          <Figure label={t("drafts")} value={today.ownDrafts} href="/esim/drafts" />
        )}
      </dl>
    </Panel>
  );
}

/** A figure; its colour only when it is not nought. */
function Figure({
  label,
  value,
  href,
  tone,
}: {
  label: string;
  value: number;
  /** The list of just those that are counted. */
  href?: string;
  tone?: string;
}) {
  return (
    <div className="flex items-baseline justify-between gap-3 py-1">
      <dt className="min-w-0 text-muted text-sm">
        {href ? (
          <Link href={href} prefetch={false} className="text-accent hover:underline">
            {label}
          </Link>
        ) : (
          label
        )}
      </dt>
      <dd className={value > 0 ? `font-semibold ${tone ?? ""}` : "text-faint"}>
        {value.toLocaleString("en-US")}
      </dd>
    </div>
  );
}
