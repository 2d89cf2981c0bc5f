"use client";

import { useTranslations } from "next-intl";
import { Age } from "@/components/ui/age";
import type { Stop } from "@/lib/domain/carriers/stops";
import type { OrderRow } from "@/lib/domain/orders/list-orders";
import { stateWord } from "@/lib/i18n/state-words";
import { showJapanTime } from "@/lib/time/japan";
import { OrderCode } from "./order-code";
import { OrderState } from "./order-state";
import { OrderTarget } from "./order-target";
import { OrderWait } from "./order-wait";

type OrderStackProps = { rows: readonly OrderRow[]; stops: readonly Stop[] };

/** The list where there is no room for a table: the same facts, one order below the other. */
export function OrderStack({ rows, stops }: OrderStackProps) {
  const t = useTranslations("orders.list");
  const words = useTranslations("states");
  return (
    <ul aria-label={t("name")}>
      {rows.map((row) => (
        <li
          key={row.id}
          className="grid gap-0.5 border-line border-b px-3.5 py-2.5 last:border-b-0"
        >
          <div className="flex flex-wrap items-center justify-between gap-x-2">
            <OrderCode {...row} label={t("code")} />
            <OrderState kind={row.kind} state={row.state} />
          </div>
          <div className="flex flex-wrap items-baseline gap-x-3">
            <span>{stateWord(words, "orderKind", row.kind)}</span>
            <OrderTarget value={row.target} more={row.targetCount - 1} />
          </div>
          <OrderWait row={row} stops={stops} />
          <div className="text-muted text-xs">
            {t("placedAt")} {showJapanTime(row.placedAt)} {row.placedByName ?? t("program")}
            {" / "}
            {t("changedAt")} <Age instant={row.changedAt} />
          </div>
        </li>
      ))}
    </ul>
  );
}
