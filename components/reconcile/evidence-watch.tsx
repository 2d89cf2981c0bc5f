"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useNews } from "@/components/live/use-news";
import { StaleNotice } from "@/components/query/stale-notice";
import { useAttentionAfter } from "@/components/shell/attention-count";

/** While it is sent, or the program asks what became of it. */
const QUICK_MS = 3_000;
/** Only people and files add to it. */
const CALM_MS = 10_000;

type EvidenceWatchProps = {
  order: { id: string; state: string };
  /** The program does something about it by itself. */
  quick: boolean;
  /** Of the evidence that the page shows. */
  version: string;
};

/** Keeps the page of an order's evidence up to date, whoever or whatever adds to it. */
export function EvidenceWatch({ order: { id, state }, quick, version }: EvidenceWatchProps) {
  const t = useTranslations("reconcile.live");
  const { error, readAt } = useNews({
    url: `/api/orders/${id}/evidence/version`,
    version,
    everyMs: quick ? QUICK_MS : CALM_MS,
  });
  const [first] = useState(version);
  useAttentionAfter(state);
  return (
    <>
      <p role="status" className="sr-only">
        {version === first ? "" : t("changed")}
      </p>
      <StaleNotice error={error} readAt={readAt} />
    </>
  );
}
