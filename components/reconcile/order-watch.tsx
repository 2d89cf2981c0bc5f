"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useOrder } from "@/components/orders/order-queries";
import { StaleNotice } from "@/components/query/stale-notice";
import { useAttentionAfter } from "@/components/shell/attention-count";
import type { OrderDetail } from "@/lib/domain/orders/get-order";

/** Whatever of an order is evidence: another value means that there is news. */
function factsOf({ state, events, attempts, followCount }: OrderDetail): string {
  const late = attempts.filter(({ lateEvidence }) => lateEvidence !== null).length;
  return [state, events.at(-1)?.id, attempts.length, late, followCount].join(" ");
}

/** Looks at the order while the page is in sight, and has the page's facts read again when there is news. */
export function OrderWatch({ order: first }: { order: OrderDetail }) {
  const t = useTranslations("reconcile.live");
  const router = useRouter();
  const { data: order, error, dataUpdatedAt } = useOrder(first);
  const [shown, setShown] = useState(factsOf(first));
  const [told, setTold] = useState(false);
  const facts = factsOf(order);
  const isNews = facts !== shown;
  useAttentionAfter(order.state);

  useEffect(() => {
    if (!isNews) return;
    setShown(facts);
    setTold(true);
    router.refresh();
  }, [isNews, facts, router]);

  return (
    <>
      <p role="status" className="sr-only">
        {told ? t("changed") : ""}
      </p>
      <StaleNotice error={error} readAt={dataUpdatedAt} />
    </>
  );
}
