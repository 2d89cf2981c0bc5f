"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { cx } from "@/components/ui/cx";
import { Description, DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import { WholeBrackets } from "@/components/ui/whole-brackets";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import { stateWord } from "@/lib/i18n/state-words";
import { Copyable } from "./copyable";
import { Moment } from "./moment";
import { isComment } from "./order-stage";
import { OrderState } from "./order-state";
import { OrderTarget } from "./order-target";

/** An order that this one corrects, or that corrects it. */
function Neighbour({ order }: { order: OrderDetail["next"][number] }) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Link href={`/orders/${order.id}`} className="font-mono hover:text-accent hover:underline">
        {order.code}
      </Link>
      <OrderState kind={order.kind} state={order.state} />
    </span>
  );
}

/** Who asked for what, when, and under which numbers. */
export function OrderFacts({ order }: { order: OrderDetail }) {
  const t = useTranslations("orders.detail");
  const states = useTranslations("states");
  const lists = useTranslations("orders.list");
  const several = order.targets.length > 1;
  // Freebit has no number of its own for a request, and cannot be asked about one.
  const isEsim = order.carrier === "freebit";
  const absent = order.settledAt === null ? t("notYet") : t("none");
  const notYet = <span className="text-faint">{absent}</span>;
  return (
    <Panel title={t("facts")}>
      <DescriptionList columns={2}>
        <Description label={t("code")}>
          <Copyable value={order.code} label={t("code")} />
        </Description>
        <Description label={t("kind")}>
          <WholeBrackets>{stateWord(states, "orderKind", order.kind)}</WholeBrackets>
        </Description>
        <Description
          label={several ? t("targets", { count: order.targets.length }) : t("target")}
          wide={isEsim || several}
        >
          <span className={cx(several && "grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))]")}>
            {order.targets.map((target) => (
              <span key={target.value} className="flex items-center gap-0.5">
                <OrderTarget value={target.value} />
                <CopyButton
                  value={target.value}
                  label={several ? `${t("target")} ${target.value}` : t("target")}
                />
              </span>
            ))}
          </span>
        </Description>
        {order.customerReference ? (
          <Description label={t("customerReference")} wide>
            <Copyable value={order.customerReference} label={t("customerReference")} />
          </Description>
        ) : null}
        <Description label={t("placedBy")}>{order.placedByName ?? lists("program")}</Description>
        <Description label={t("placedAt")}>
          <Moment at={order.placedAt} />
        </Description>
        {order.previous ? (
          <Description label={t("previous")} wide>
            <Neighbour order={order.previous} />
          </Description>
        ) : null}
        {order.next.length > 0 ? (
          <Description label={t("next")} wide>
            {order.next.map((next) => (
              <Neighbour key={next.id} order={next} />
            ))}
          </Description>
        ) : null}
        {order.notBefore ? (
          <Description label={t("notBefore")}>
            <Moment at={order.notBefore} />
          </Description>
        ) : null}
        {order.reason ? <Description label={t("reason")}>{order.reason}</Description> : null}
        {/* A comment's acceptance is its end. */}
        {isComment(order) ? null : (
          <Description label={t("acceptedAt")}>
            {order.acceptedAt ? <Moment at={order.acceptedAt} /> : notYet}
          </Description>
        )}
        <Description label={t("settledAt")}>
          {order.settledAt ? <Moment at={order.settledAt} /> : notYet}
        </Description>
        <Description label={t("sendCount")}>
          {t("sendCountValue", { count: order.sendCount })}
        </Description>
        {isEsim ? null : (
          <>
            <Description label={t("followCount")}>
              {t("followCountValue", { count: order.followCount })}
            </Description>
            <Description label={t("tid")} wide>
              {order.tid ? <Copyable value={order.tid} label={t("tid")} /> : notYet}
            </Description>
          </>
        )}
        <Description label={t("id")} mono wide>
          {order.id}
        </Description>
      </DescriptionList>
    </Panel>
  );
}
