import type { useTranslations } from "next-intl";
import { columnsOf, type DataColumns } from "@/components/data-table/columns";
import { Age } from "@/components/ui/age";
import type { OrderRow } from "@/lib/domain/orders/list-orders";
import { stateWord } from "@/lib/i18n/state-words";
import { showJapanTime } from "@/lib/time/japan";
import { OrderCode } from "./order-code";
import { OrderState } from "./order-state";
import { OrderTarget } from "./order-target";

const column = columnsOf<OrderRow>();

/** The columns of the list of orders. */
export function orderColumns(
  t: ReturnType<typeof useTranslations<"orders.list">>,
  words: ReturnType<typeof useTranslations<"states">>,
): DataColumns<OrderRow> {
  return column.columns([
    column.accessor("code", {
      header: t("code"),
      cell: ({ row: { original } }) => <OrderCode {...original} label={t("code")} />,
    }),
    column.accessor("kind", {
      header: t("kind"),
      cell: ({ row: { original } }) => stateWord(words, "orderKind", original.kind),
    }),
    column.accessor("target", {
      header: t("target"),
      cell: ({ row: { original } }) => <OrderTarget value={original.target} />,
    }),
    column.accessor("state", {
      header: t("state"),
      cell: ({ row: { original } }) => <OrderState state={original.state} />,
    }),
    column.accessor("placedByName", {
      header: t("placedBy"),
      cell: ({ row: { original } }) => original.placedByName ?? t("program"),
    }),
    column.accessor("placedAt", {
      header: t("placedAt"),
      cell: ({ row: { original } }) => showJapanTime(original.placedAt),
    }),
    column.accessor("changedAt", {
      header: t("changedAt"),
      cell: ({ row: { original } }) => <Age instant={original.changedAt} />,
    }),
  ]);
}
