import type { useTranslations } from "next-intl";
import type { DataColumn } from "@/components/data-table/columns";
import { Age } from "@/components/ui/age";
import type { Stop } from "@/lib/domain/carriers/stops";
import type { OrderRow } from "@/lib/domain/orders/list-orders";
import { stateWord } from "@/lib/i18n/state-words";
import { showJapanTime } from "@/lib/time/japan";
import { OrderCode } from "./order-code";
import { OrderState } from "./order-state";
import { OrderTarget } from "./order-target";
import { OrderWait } from "./order-wait";

/** The columns of the list of orders. */
export function orderColumns(
  t: ReturnType<typeof useTranslations<"orders.list">>,
  words: ReturnType<typeof useTranslations<"states">>,
  stops: readonly Stop[],
): DataColumn<OrderRow>[] {
  return [
    { id: "code", header: t("code"), cell: (row) => <OrderCode {...row} label={t("code")} /> },
    { id: "kind", header: t("kind"), cell: (row) => stateWord(words, "orderKind", row.kind) },
    {
      id: "target",
      header: t("target"),
      cell: (row) => <OrderTarget value={row.target} more={row.targetCount - 1} />,
    },
    {
      id: "state",
      header: t("state"),
      cell: (row) => (
        <>
          <OrderState kind={row.kind} state={row.state} />
          <OrderWait row={row} stops={stops} />
        </>
      ),
    },
    { id: "placedByName", header: t("placedBy"), cell: (row) => row.placedByName ?? t("program") },
    { id: "placedAt", header: t("placedAt"), cell: (row) => showJapanTime(row.placedAt) },
    { id: "changedAt", header: t("changedAt"), cell: (row) => <Age instant={row.changedAt} /> },
  ];
}
