"use client";

import { useTranslations } from "next-intl";
import { useClock } from "@/components/ui/clock";
import type { Stop } from "@/lib/domain/carriers/stops";
import type { OrderRow } from "@/lib/domain/orders/list-orders";
import { showJapanTime } from "@/lib/time/japan";

/** Why an order of the list is not sent yet: its time has not come, or its carrier is stopped. */
export function OrderWait({ row, stops }: { row: OrderRow; stops: readonly Stop[] }) {
  const t = useTranslations("orders.list");
  const now = useClock();
  if (row.state !== "queued") return null;
  const { notBefore } = row;
  const ahead = notBefore !== null && Date.parse(notBefore) > now;
  const stop = stops.find(({ carrier }) => carrier === row.carrier);
  return (
    <>
      {ahead ? (
        <span className="block text-muted text-xs">
          {t("notBefore", { time: showJapanTime(notBefore) })}
        </span>
      ) : null}
      {stop ? (
        <span className="block max-w-64 whitespace-normal break-words text-wait text-xs">
          {t("stopped", { since: showJapanTime(stop.since), reason: stop.reason })}
        </span>
      ) : null}
    </>
  );
}
