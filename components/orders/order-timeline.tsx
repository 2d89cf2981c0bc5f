"use client";

import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { Timeline, TimelineItem } from "@/components/ui/timeline";
import { DECISIONS } from "@/lib/domain/orders/decisions";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import { stateWord } from "@/lib/i18n/state-words";
import { Moment } from "./moment";
import { readAnswer } from "./order-answer";
import { OrderState } from "./order-state";
import { useOrderWords } from "./use-order-words";

type OrderEvent = OrderDetail["events"][number];

/** Every step of the order, newest first, with who took it and why. */
export function OrderTimeline({ order }: { order: OrderDetail }) {
  const t = useTranslations("orders.timeline");
  const words = useOrderWords();
  const newestFirst = order.events.toReversed();
  return (
    <Panel title={t("title")}>
      <Timeline>
        {newestFirst.map((event, index) => (
          <TimelineItem
            key={event.id}
            time={<Moment at={event.at} />}
            title={words.event(event.event, order.kind)}
            badge={<OrderState kind={order.kind} state={event.toState} />}
            current={index === 0 && order.settledAt === null}
          >
            <p>{event.actorName ?? t("program")}</p>
            <EventDetail event={event} />
          </TimelineItem>
        ))}
      </Timeline>
    </Panel>
  );
}

function EventDetail({ event }: { event: OrderEvent }) {
  const t = useTranslations("orders.timeline");
  const states = useTranslations("states");
  const words = useOrderWords();
  const { attempt, reason, tid, transactionStatus, profileStatus } = event.detail;
  const { decision, proposal, proposed } = event.detail;
  const decisions = useTranslations("orders.decisions");
  const proposes = DECISIONS.find((known) => known === decision);
  const { code, status, detail } = readAnswer(event.detail);
  const unclear = code !== null && event.toState !== code;
  return (
    <>
      {typeof attempt === "number" ? <p>{t("attempt", { number: attempt })}</p> : null}
      {unclear && status === null ? <p>{words.reason(event.detail)}</p> : null}
      {status === null ? null : (
        <p className="font-mono">
          {t("status", { status })} {detail}
        </p>
      )}
      {typeof tid === "string" ? <p className="font-mono">{tid}</p> : null}
      {typeof transactionStatus === "string" ? (
        <p className="font-mono">{t("transaction", { status: transactionStatus })}</p>
      ) : null}
      {typeof profileStatus === "string" ? (
        <p>{t("profile", { state: stateWord(states, "profile", profileStatus) })}</p>
      ) : null}
      {proposes ? (
        <p className="font-semibold">{t("decision", { decision: decisions(proposes) })}</p>
      ) : null}
      {typeof proposal === "number" ? <p>{t("confirmed")}</p> : null}
      {typeof proposed === "string" ? <p>{t("proposed", { reason: proposed })}</p> : null}
      {typeof reason === "string" ? <p>{t("reason", { reason })}</p> : null}
    </>
  );
}
