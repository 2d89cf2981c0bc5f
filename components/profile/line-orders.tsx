import Link from "next/link";
import { useTranslations } from "next-intl";
import { OrderState } from "@/components/orders/order-state";
import { Age } from "@/components/ui/age";
import { EmptyFace } from "@/components/ui/empty-face";
import { Panel } from "@/components/ui/panel";
import { Timeline, TimelineItem } from "@/components/ui/timeline";
import type { OrderPage } from "@/lib/domain/orders/list-orders";
import { isActive, LINE_ORDERS } from "@/lib/domain/orders/schemas";
import { stateWord } from "@/lib/i18n/state-words";

/** What was done to the line, newest first. */
export function LineOrders({ imsi, orders }: { imsi: string; orders: OrderPage }) {
  const t = useTranslations("profile.orders");
  const states = useTranslations("states");
  const all = (
    <Link href={`/orders?imsi=${imsi}`} prefetch={false} className="text-accent hover:underline">
      {t("all", { count: orders.total })}
    </Link>
  );
  return (
    <Panel title={t("title")} right={orders.total > LINE_ORDERS ? all : null}>
      {orders.rows.length === 0 ? (
        <EmptyFace title={t("empty")}>{t("emptyBody")}</EmptyFace>
      ) : (
        <Timeline>
          {orders.rows
            .slice(0, LINE_ORDERS)
            .map(({ id, code, kind, state, placedAt, placedByName }) => (
              <TimelineItem
                key={id}
                time={<Age instant={placedAt} />}
                title={
                  <Link href={`/orders/${id}`} prefetch={false} className="hover:underline">
                    {stateWord(states, "orderKind", kind)}
                  </Link>
                }
                badge={<OrderState kind={kind} state={state} />}
                current={isActive(state)}
              >
                <span className="font-mono">{code}</span> {placedByName ?? t("program")}
              </TimelineItem>
            ))}
        </Timeline>
      )}
    </Panel>
  );
}
