import type { useTranslations } from "next-intl";
import type { DataColumn } from "@/components/data-table/columns";
import { Age } from "@/components/ui/age";
import type { OrderRow } from "@/lib/domain/orders/list-orders";
import { stateWord } from "@/lib/i18n/state-words";
import { showJapanTime } from "@/lib/time/japan";
import { OrderCode } from "./order-code";
import { OrderState } from "./order-state";
import { OrderTarget } from "./order-target";

/** The columns of the list of orders. */
export function orderColumns(
  t: ReturnType<typeof useTranslations<"orders.list">>,
  words: ReturnType<typeof useTranslations<"states">>,
): DataColumn<OrderRow>[] {
  return [
    { id: "code", header: t("code"), cell: (row) => <OrderCode {...row} label={t("code")} /> },
    { id: "kind", header: t("kind"), cell: (row) => stateWord(words, "orderKind", row.kind) },
    { id: "target", header: t("target"), cell: (row) => <OrderTarget value={row.target} /> },
    { id: "state", header: t("state"), cell: (row) => <OrderState state={row.state} /> },
    { id: "placedByName", header: t("placedBy"), cell: (row) => row.placedByName ?? t("program") },
    { id: "placedAt", header: t("placedAt"), cell: (row) => showJapanTime(row.placedAt) },
    { id: "changedAt", header: t("changedAt"), cell: (row) => <Age instant={row.changedAt} /> },
  ];
}
