"use client";

import { useTranslations } from "next-intl";
import { RequestWords } from "@/components/activation/request-words";
import { CodeBlock } from "@/components/ui/code-block";
import { Panel } from "@/components/ui/panel";
import type { OrderDetail } from "@/lib/domain/orders/get-order";

/** What was asked for: in words where the kind has words, and as the JSON that is sent. */
export function OrderRequest({ order }: { order: OrderDetail }) {
  const t = useTranslations("orders.detail");
  const { kind, request, sealedFields } = order;
  return (
    <Panel title={t("request")}>
      {kind === "icm.activate" ? (
        <RequestWords request={request} label={t("json")} />
      ) : (
        <CodeBlock label={t("json")}>{JSON.stringify(request, null, 2)}</CodeBlock>
      )}
      {sealedFields.length > 0 ? (
        <p className="border-line border-t px-4 py-2.5 text-muted text-xs">
          {t("sealed", { fields: sealedFields.join(", ") })}
        </p>
      ) : null}
    </Panel>
  );
}
