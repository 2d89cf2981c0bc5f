"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import { mayHaveBeenApplied } from "./order-stage";

// A boundary of their own: without it the whole page would go while one is loaded.
const CancelDialog = dynamic(() => import("./cancel-dialog").then((m) => m.CancelDialog), {
  ssr: false,
});
const SettleDialog = dynamic(() => import("./settle-dialog").then((m) => m.SettleDialog), {
  ssr: false,
});
const SendAgainDialog = dynamic(
  () => import("./send-again-dialog").then((m) => m.SendAgainDialog),
  { ssr: false },
);

/** What the reader's role allows. */
export type OrderPermissions = {
  cancel: boolean;
  settle: boolean;
  sendAgain: boolean;
  /** May place the order that corrects this one. */
  correct: boolean;
};

type Opened = "cancel" | "settle" | "sendAgain";

type OrderActionsProps = {
  order: OrderDetail;
  may: OrderPermissions;
  /** Something was decided: the order should be read again. */
  onDecided: () => void;
};

/** What can be done to the order now. A dialog that is open stays, whatever becomes of the order meanwhile. */
export function OrderActions({ order, may, onDecided }: OrderActionsProps) {
  const t = useTranslations("orders.actions");
  const [used, setUsed] = useState<ReadonlySet<Opened>>(new Set());
  const [opened, setOpened] = useState<Opened | null>(null);
  const { state } = order;
  const offered = {
    cancel: may.cancel && state === "queued" && !mayHaveBeenApplied(order),
    sendAgain: may.sendAgain && state === "unknown",
    settle: may.settle && (state === "accepted" || state === "unknown"),
  };

  function show(dialog: Opened) {
    setUsed((before) => new Set(before).add(dialog));
    setOpened(dialog);
  }
  const dialog = (name: Opened) => ({
    order,
    open: opened === name,
    onOpenChange: (open: boolean) => setOpened(open ? name : null),
    onDone: () => {
      setOpened(null);
      onDecided();
    },
  });

  return (
    <>
      {offered.cancel ? (
        <Button variant="danger" onClick={() => show("cancel")}>
          {t("cancel")}
        </Button>
      ) : null}
      {offered.sendAgain ? (
        <Button variant="danger" onClick={() => show("sendAgain")}>
          {t("sendAgain")}
        </Button>
      ) : null}
      {offered.settle ? (
        <Button variant={state === "unknown" ? "main" : "default"} onClick={() => show("settle")}>
          {t("settle")}
        </Button>
      ) : null}
      {used.has("cancel") ? <CancelDialog {...dialog("cancel")} /> : null}
      {used.has("settle") ? <SettleDialog {...dialog("settle")} /> : null}
      {used.has("sendAgain") ? <SendAgainDialog {...dialog("sendAgain")} /> : null}
    </>
  );
}
