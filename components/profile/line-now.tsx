"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useNews } from "@/components/live/use-news";
import { StaleNotice } from "@/components/query/stale-notice";
import { useAttentionAfter } from "@/components/shell/attention-count";
import { Notice } from "@/components/ui/notice";
import { StateBadge } from "@/components/ui/state-badge";
import type { LineNews, LineOrder } from "@/lib/domain/desk/line-news";
import { stateTone, stateWord } from "@/lib/i18n/state-words";

/** While an order has the line. */
const QUICK_MS = 3_000;
/** Nothing goes on by itself, or hardly, but others place orders. */
const CALM_MS = 10_000;

type LineNowProps = {
  imsi: string;
  /** Of what the page shows. */
  version: string;
  /** The line's newest order. */
  newest: LineOrder | null;
};

/**
 * Keeps a line's page up to date, whoever does something to the line, and says what is going on: the order that has the
 * line, and how one ended that was under way, or came, since the page was opened.
 */
export function LineNow({ imsi, version, newest }: LineNowProps) {
  const quick = newest?.active && newest.state !== "unknown";
  const { news, error, readAt } = useNews<LineNews>({
    url: `/api/profiles/${imsi}/version`,
    version,
    everyMs: quick ? QUICK_MS : CALM_MS,
  });
  const [first] = useState(newest);
  const now = news ? news.newest : newest;
  const told = now && (now.active || first?.active || now.id !== first?.id) ? now : null;
  useAttentionAfter(now?.state ?? "none");
  return (
    <>
      <StaleNotice error={error} readAt={readAt} />
      <div aria-live="polite" className="mb-4 empty:hidden">
        {told ? <OrderNotice order={told} fresh={told.state === newest?.state} /> : null}
      </div>
    </>
  );
}

type OrderNoticeProps = {
  order: LineOrder;
  /** The rest of the page knows of this state too. */
  fresh: boolean;
};

function OrderNotice({ order, fresh }: OrderNoticeProps) {
  const t = useTranslations("profile.order");
  const states = useTranslations("states");
  const { id, code, kind, state, active } = order;
  const tone = stateTone("order", state);
  const words = !fresh
    ? "changed"
    : !active
      ? "ended"
      : state === "unknown"
        ? "unknown"
        : "underWay";
  return (
    <div data-order-state={state}>
      <Notice
        tone={active ? (state === "unknown" ? "ask" : "wait") : tone === "idle" ? "info" : tone}
        action={
          <Link href={`/orders/${id}`} prefetch={false} className="underline">
            {t("open")}
          </Link>
        }
      >
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <span className="font-semibold">{stateWord(states, "orderKind", kind)}</span>
          <StateBadge of="order" value={state} />
          <span className="font-mono text-xs">{code}</span>
          <span>{t(words)}</span>
        </span>
      </Notice>
    </div>
  );
}
