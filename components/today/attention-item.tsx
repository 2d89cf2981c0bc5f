"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { isRefusal, readAnswer } from "@/components/orders/order-answer";
import { OrderState } from "@/components/orders/order-state";
import { OrderTarget } from "@/components/orders/order-target";
import { useOrderWords } from "@/components/orders/use-order-words";
import { Age } from "@/components/ui/age";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { stateWord } from "@/lib/i18n/state-words";
import type { AttentionRow } from "./attention-sections";

/** One order to look at: what it is, why it is here, and what to do. */
export function AttentionItem({ row }: { row: AttentionRow }) {
  const t = useTranslations("today");
  const states = useTranslations("states");
  const { why, todo } = useWhy(row);
  const reconciles = row.state === "unknown" || row.state === "accepted";
  return (
    <li className="border-line border-b px-4 py-2.5 last:border-b-0">
      <div className="wide:flex wide:items-start wide:justify-between wide:gap-4">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
          <Link
            href={`/orders/${row.id}`}
            prefetch={false}
            className="font-semibold hover:text-accent hover:underline"
          >
            {stateWord(states, "orderKind", row.kind)}{" "}
            <span className="font-mono text-sm">{row.code}</span>
          </Link>
          <OrderTarget value={row.target} more={row.targetCount - 1} />
          <OrderState kind={row.kind} state={row.state} />
          {reconciles && row.needsPerson ? <Badge tone="ask">{t("needsPerson")}</Badge> : null}
          {reconciles && !row.needsPerson ? <Badge tone="idle">{t("looking")}</Badge> : null}
        </div>
        <p className="whitespace-nowrap text-faint text-xs wide:pt-0.5">
          {t.rich("placed", { age: () => <Age instant={row.placedAt} /> })}
        </p>
      </div>
      <div className="gap-4 wide:flex wide:items-end wide:justify-between">
        <div className="min-w-0">
          <p className="text-sm [overflow-wrap:anywhere]">{why}</p>
          <p className="text-muted text-sm">{todo}</p>
        </div>
        {reconciles ? (
          <LinkButton
            size="sm"
            href={`/orders/${row.id}/reconcile`}
            prefetch={false}
            className="mt-1.5 shrink-0 wide:mt-0"
          >
            {t("reconcile")}
            <span className="sr-only"> {row.code}</span>
          </LinkButton>
        ) : null}
      </div>
    </li>
  );
}

function useWhy({ state, answer, cause, contradicted, proposal }: AttentionRow): {
  why: string;
  todo: string;
} {
  const t = useTranslations("today.sections");
  const today = useTranslations("today");
  const now = useTranslations("orders.now");
  const words = useOrderWords();
  const decisions = useTranslations("orders.decisions");
  const { detail } = readAnswer(answer);
  const said = words.reason(answer);
  const reason = detail ? today("reason", { reason: said, detail }) : said;
  const person = cause === "settled_by_person";
  if (proposal) {
    const { byName, decision, reason: seen } = proposal;
    const values = { name: byName ?? "-", decision: decisions(decision), reason: seen };
    return { why: t("proposed.why", values), todo: t("proposed.do") };
  }
  if (contradicted) return { why: t("contradicted.why"), todo: t("contradicted.do") };
  switch (state) {
    case "unknown":
      return {
        why: t(isRefusal(answer) ? "unknown.whyRefused" : "unknown.why", { reason }),
        todo: t("unknown.do"),
      };
    case "failed":
      return { why: now(person ? "failedByPerson" : "failed"), todo: t("ended.doFailed") };
    case "rejected":
      return {
        why: person ? now("rejectedByPerson") : t("ended.rejected", { reason }),
        todo: t("ended.doRejected"),
      };
    case "accepted":
      return { why: t("accepted.why"), todo: t("accepted.do") };
    default:
      return {
        why: answer === null ? t("queued.why") : t("queued.whyRetry", { reason }),
        todo: t("queued.do"),
      };
  }
}
