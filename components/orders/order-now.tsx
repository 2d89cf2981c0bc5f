"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Age } from "@/components/ui/age";
import { useClock } from "@/components/ui/clock";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import { stateTone } from "@/lib/i18n/state-words";
import { Moment } from "./moment";
import { isRefusal, readAnswer } from "./order-answer";
import { stageOf, unclearBefore } from "./order-stage";
import { useOrderWords } from "./use-order-words";

/** What happens now, and what to do next. */
export function OrderNow({ order }: { order: OrderDetail }) {
  const t = useTranslations("orders.now");
  const words = useOrderWords();
  const stage = stageOf(order, useClock());
  const values = {
    placed: () => <Age instant={order.placedAt} />,
    notBefore: () => <Moment at={order.notBefore ?? order.changedAt} />,
    due: () => <Moment at={order.dueAt ?? order.changedAt} />,
    lease: () => <Moment at={order.attempts.at(-1)?.leaseUntil ?? order.changedAt} />,
    reason: words.reason(order.answer),
  };
  const unclear = unclearBefore(order);
  const tone = stateTone("order", order.state);
  return (
    <Notice tone={tone === "idle" ? "info" : tone} className="mb-4">
      <p className="font-semibold">{t.rich(stage.now, values)}</p>
      {order.state === "unknown" ? <p>{t("unknownNever")}</p> : null}
      {order.state === "completed" ? <p>{t(`completedBy.${stage.knownBy}`)}</p> : null}
      <CarrierWords order={order} />
      {unclear ? <p>{t("earlierUnclear", { number: unclear })}</p> : null}
      {stage.todo.map((key) => (
        <p key={key}>{t.rich(key, values)}</p>
      ))}
      <NextStep order={order} />
    </Notice>
  );
}

/** A refusal in the carrier's own words. */
function CarrierWords({ order }: { order: OrderDetail }): ReactNode {
  const t = useTranslations("orders.now");
  const { status, detail, resultCode } = readAnswer(order.answer);
  // Freebit's codes have words of their own.
  if (resultCode !== null) return null;
  const isRefused =
    order.state === "rejected" || (order.state === "unknown" && isRefusal(order.answer));
  if (!isRefused || (status === null && detail === null)) return null;
  return (
    <p>
      {t.rich("answer", {
        words: () => (
          <span className="font-mono">
            {status === null ? null : `HTTP ${status} `}
            {detail}
          </span>
        ),
      })}
    </p>
  );
}

/** Where to go from here; nowhere while the order goes on by itself. */
function NextStep({ order }: { order: OrderDetail }) {
  const t = useTranslations("orders.detail");
  if (order.carrier === "freebit") return null;
  const line = order.targets.find(({ type }) => type === "imsi");
  if (!line || (order.settledAt === null && order.state !== "unknown")) return null;
  const again = ["rejected", "failed", "cancelled"].includes(order.state);
  if (again && order.kind === "icm.activate") {
    return (
      <LinkButton size="sm" className="mt-2" href={`/profiles/${line.value}/activate`}>
        {t("again")}
      </LinkButton>
    );
  }
  return (
    <LinkButton size="sm" className="mt-2" href={`/profiles/${line.value}`}>
      {t(order.state === "unknown" ? "refreshProfile" : "openProfile")}
    </LinkButton>
  );
}
