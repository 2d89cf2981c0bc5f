"use client";

import { useTranslations } from "next-intl";
import { Moment } from "@/components/orders/moment";
import { useOrderWords } from "@/components/orders/use-order-words";
import { Notice } from "@/components/ui/notice";
import type { Outage } from "@/lib/domain/carriers/outages";

/** Since when a carrier is not reached, or fails whatever is ordered of it, why, and when the program tries again. */
export function OutageFacts({ outage }: { outage: Outage }) {
  const t = useTranslations("connections.outage");
  const words = useOrderWords();
  const { scope, since, reason, retryAt } = outage;
  return (
    <Notice tone="bad" title={t(`${scope}.title`)} className="mb-4">
      <p>
        {t.rich("since", { since: () => <Moment at={since} /> })}{" "}
        {reason === null ? null : t("reason", { reason: words.reason(answerOf(reason)) })}
      </p>
      {retryAt === null ? null : (
        <p>{t.rich(`${scope}.retry`, { at: () => <Moment at={retryAt} /> })}</p>
      )}
      <p>{t(`${scope}.meanwhile`)}</p>
    </Notice>
  );
}

/** A code as orders keep it with their answers. */
function answerOf(reason: string): Record<string, unknown> {
  const [, status] = /^http_(\d+)$/.exec(reason) ?? [];
  return status === undefined ? { code: reason } : { code: "http_status", status: Number(status) };
}
