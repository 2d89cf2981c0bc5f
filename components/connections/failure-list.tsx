"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/orders/moment";
import { readAnswer } from "@/components/orders/order-answer";
import { useOrderWords } from "@/components/orders/use-order-words";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import type { Carrier } from "@/lib/domain/carriers/environment";
import type { FailedAttempt } from "@/lib/domain/carriers/failed-attempts";
import { stateWord } from "@/lib/i18n/state-words";

type FailureListProps = { carrier: Carrier; name: string; failures: readonly FailedAttempt[] };

/** The last sendings that were not taken: when, of which order, and why. */
export function FailureList({ carrier, name, failures }: FailureListProps) {
  const t = useTranslations("connections.failures");
  return (
    <Panel title={t("title")} below={`carrier-${carrier}`} right={t("limit")}>
      {failures.length === 0 ? (
        <p className="px-4 py-3 text-muted text-sm">{t("none")}</p>
      ) : (
        <ul aria-label={t("name", { carrier: name })}>
          {failures.map((failure) => (
            <Failure key={failure.id} failure={failure} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Failure({ failure }: { failure: FailedAttempt }) {
  const states = useTranslations("states");
  const words = useOrderWords();
  const { orderId, orderCode, kind, outcome, endedAt, answer } = failure;
  const { detail } = readAnswer(answer);
  return (
    <li className="border-line border-b px-4 py-2 text-sm last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
        <span className="text-muted text-xs">{endedAt ? <Moment at={endedAt} /> : null}</span>
        <Link
          href={`/orders/${orderId}`}
          prefetch={false}
          className="font-semibold hover:text-accent hover:underline"
        >
          {stateWord(states, "orderKind", kind)} <span className="font-mono">{orderCode}</span>
        </Link>
        <Badge tone={outcome === "rejected" ? "bad" : outcome === "not_sent" ? "wait" : "ask"}>
          {words.outcome(outcome, kind)}
        </Badge>
      </div>
      <p>
        {words.reason(answer)}
        {detail ? (
          <span className="ml-2 font-mono text-muted text-xs [overflow-wrap:anywhere]">
            {detail}
          </span>
        ) : null}
      </p>
    </li>
  );
}
