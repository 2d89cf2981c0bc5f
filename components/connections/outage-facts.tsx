"use client";

import { useTranslations } from "next-intl";
import { Moment } from "@/components/orders/moment";
import { useOrderWords } from "@/components/orders/use-order-words";
import { useClock } from "@/components/ui/clock";
import { Notice } from "@/components/ui/notice";
import type { Outage } from "@/lib/domain/carriers/outages";
import { stateWord } from "@/lib/i18n/state-words";

/** Since when a carrier is not reached, or orders of a kind end in doubt, why, and when the program tries again. */
export function OutageFacts({ outage }: { outage: Outage }) {
  const t = useTranslations("connections.outage");
  const states = useTranslations("states");
  const words = useOrderWords();
  const now = useClock();
  const { kind, since, reason, retryAt } = outage;
  const of = kind === null ? "all" : "kind";
  const values = { kind: kind === null ? "" : stateWord(states, "orderKind", kind) };
  const isDue = retryAt !== null && Date.parse(retryAt) <= now;
  return (
    <Notice tone="bad" title={t(`${of}.title`, values)} className="mb-4">
      <p>
        {t.rich("since", { since: () => <Moment at={since} /> })}{" "}
        {reason === null ? null : t("reason", { reason: words.reason(answerOf(reason)) })}
      </p>
      {retryAt === null ? null : (
        <p>{t.rich(`${of}.${isDue ? "due" : "retry"}`, { at: () => <Moment at={retryAt} /> })}</p>
      )}
      <p>{t(`${of}.meanwhile`)}</p>
    </Notice>
  );
}

/** A code as orders keep it with their answers. */
function answerOf(reason: string): Record<string, unknown> {
  const [, of, number] = /^(http|result)_(\d+)$/.exec(reason) ?? [];
  if (of === "http") return { code: "http_status", status: Number(number) };
  return of === "result" ? { code: "result_code", resultCode: number } : { code: reason };
}
