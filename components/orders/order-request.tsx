"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { SentChange } from "@/components/profile-changes/sent-change";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import { jsonWord } from "./json-word";

/** Orders of lines of ICM go without it. */
const SentRequest = dynamic(
  () => import("@/components/esim/sent-request").then((part) => part.SentRequest),
  { loading: () => <Skeleton className="m-4 h-64" /> },
);

/** What was asked for: in words where the kind has words, and as the JSON that is sent. */
export function OrderRequest({ order }: { order: OrderDetail }) {
  const t = useTranslations("orders.detail");
  const { carrier, kind, request, sealedFields } = order;
  const label = t(jsonWord(order));
  const sealed =
    sealedFields.length > 0 ? (
      <p className="border-line border-t px-4 py-2.5 text-muted text-xs">
        {t("sealed", { fields: sealedFields.join(", ") })}
      </p>
    ) : null;
  return (
    <Panel title={t("request")}>
      {carrier === "freebit" ? (
        <SentRequest request={request} sealed={sealedFields} label={label} note={sealed} />
      ) : (
        <>
          <SentChange kind={kind} request={request} label={label} />
          {sealed}
        </>
      )}
    </Panel>
  );
}
