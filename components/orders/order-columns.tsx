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
    {
      id: "kind",
      header: t("kind"),
      cell: (row) => (
        <span className="block min-w-24 whitespace-normal">
          {stateWord(words, "orderKind", row.kind)}
        </span>
      ),
    },
    {
      id: "target",
      header: t("target"),
      cell: (row) => <OrderTarget folded value={row.target} more={row.targetCount - 1} />,
    },
    {
      id: "state",
      header: t("stateSince"),
      cell: (row) => (
        <>
          <span className="inline-flex flex-wrap items-center gap-x-2">
            <OrderState kind={row.kind} state={row.state} />
            <span className="text-muted text-xs">
              <Age instant={row.changedAt} />
            </span>
          </span>
          <OrderWait row={row} stops={stops} />
        </>
      ),
    },
    {
      id: "placedAt",
      header: t("placedAt"),
      cell: (row) => (
        <span className="grid text-sm">
          {showJapanTime(row.placedAt)}
          <span className="min-w-24 max-w-44 truncate text-muted text-xs">
            {row.placedByName ?? t("program")}
          </span>
        </span>
      ),
    },
  ];
}
