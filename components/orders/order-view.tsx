"use client";

import { useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { OrderCompletions } from "@/components/completions/order-completions";
import { RefusalPanel } from "@/components/esim/refusal-panel";
import { ChangeRefusalPanel } from "@/components/profile-changes/refusal-panel";
import { StaleNotice } from "@/components/query/stale-notice";
import { useAttentionAfter } from "@/components/shell/attention-count";
import { Columns } from "@/components/ui/columns";
import { CopyButton } from "@/components/ui/copy-button";
import { PageHead } from "@/components/ui/page-head";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import { orderStateWord, stateWord } from "@/lib/i18n/state-words";
import { OrderActions, type OrderPermissions } from "./order-actions";
import { OrderAttempts } from "./order-attempts";
import { OrderFacts } from "./order-facts";
import { OrderNow } from "./order-now";
import { orderKey, useOrder } from "./order-queries";
import { OrderRequest } from "./order-request";
import { OrderState } from "./order-state";
import { OrderTarget } from "./order-target";
import { OrderTimeline } from "./order-timeline";

/** An order, kept up to date while it can change. */
export function OrderView({ first, may }: { first: OrderDetail; may: OrderPermissions }) {
  const t = useTranslations("orders.detail");
  const states = useTranslations("states");
  const client = useQueryClient();
  const { data: order, error, dataUpdatedAt } = useOrder(first);
  useAttentionAfter(order.state);
  const [target] = order.targets;
  return (
    <>
      <p role="status" className="sr-only">
        {t("live", { state: orderStateWord(states, order.kind, order.state) })}
      </p>
      <PageHead
        mono
        above={
          <Link href="/orders" className="hover:text-accent hover:underline">
            {t("all")}
          </Link>
        }
        title={order.code}
        badge={
          <>
            <CopyButton value={order.code} label={t("code")} />
            <OrderState kind={order.kind} state={order.state} />
          </>
        }
        below={
          <span className="flex flex-wrap items-baseline gap-x-3">
            <span>{stateWord(states, "orderKind", order.kind)}</span>
            {target ? <OrderTarget value={target.value} more={order.targets.length - 1} /> : null}
          </span>
        }
        actions={
          <OrderActions
            order={order}
            may={may}
            onDecided={() => client.invalidateQueries({ queryKey: orderKey(order.id) })}
          />
        }
      />
      <StaleNotice error={error} readAt={dataUpdatedAt} />
      <OrderNow order={order} />
      {order.carrier === "freebit" ? (
        <RefusalPanel order={order} mayCorrect={may.correct} />
      ) : (
        <ChangeRefusalPanel order={order} mayCorrect={may.correct} />
      )}
      <Columns side={<OrderTimeline order={order} />}>
        <OrderFacts order={order} />
        {order.carrier === "freebit" ? <OrderCompletions order={order} /> : null}
        <OrderRequest order={order} />
        <OrderAttempts order={order} />
      </Columns>
    </>
  );
}
