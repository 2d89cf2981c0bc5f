"use client";

import { useTranslations } from "next-intl";
import { Age } from "@/components/ui/age";
import { useClock } from "@/components/ui/clock";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import { stateTone, stateWord } from "@/lib/i18n/state-words";
import { Moment } from "./moment";
import { isComment, stageOf, unclearBefore } from "./order-stage";
import { useOrderWords } from "./use-order-words";

/** What happens now, and what to do next. */
export function OrderNow({ order }: { order: OrderDetail }) {
  const t = useTranslations("orders.now");
  const states = useTranslations("states");
  const words = useOrderWords();
  const stage = stageOf(order, useClock());
  const values = {
    placed: () => <Age instant={order.placedAt} />,
    notBefore: () => <Moment at={order.notBefore ?? order.changedAt} />,
    due: () => <Moment at={order.dueAt ?? order.changedAt} />,
    lease: () => <Moment at={order.attempts.at(-1)?.leaseUntil ?? order.changedAt} />,
    reason: words.reason(order.answer),
    carrier: stateWord(states, "carrier", order.carrier),
    stopped: () => <Moment at={order.stop?.since ?? order.changedAt} />,
    why: order.stop?.reason ?? "",
    shut: () => <Moment at={order.outage?.since ?? order.changedAt} />,
  };
  const unclear = unclearBefore(order);
  const tone = stateTone("order", order.state);
  return (
    <Notice tone={tone === "idle" ? "info" : tone} className="mb-4">
      <p className="font-semibold">{t.rich(stage.now, values)}</p>
      {order.state === "unknown" ? <p>{t("unknownNever")}</p> : null}
      {order.state === "completed" ? <p>{t(`completedBy.${stage.knownBy}`)}</p> : null}
      {unclear ? <p>{t("earlierUnclear", { number: unclear })}</p> : null}
      {stage.todo.map((key) => (
        <p key={key}>{t.rich(key, values)}</p>
      ))}
      <NextStep order={order} />
    </Notice>
  );
}

/** Where to go from here; nowhere while the order goes on by itself. */
function NextStep({ order }: { order: OrderDetail }) {
  const t = useTranslations("orders.detail");
  if (order.carrier === "freebit") return null;
  const [line, ...others] = order.targets.filter(({ type }) => type === "imsi");
  // Of many, each leads to its line by itself.
  if (!line || others.length > 0 || (order.settledAt === null && order.state !== "unknown"))
    return null;
  return (
    <LinkButton size="sm" className="mt-2" href={`/profiles/${line.value}`} prefetch={false}>
      {t(order.state === "unknown" && !isComment(order) ? "refreshProfile" : "openProfile")}
    </LinkButton>
  );
}
