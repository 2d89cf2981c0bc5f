"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import { mayHaveBeenApplied } from "./order-stage";

// A boundary of its own: without it the whole page would go while it is loaded.
const CancelDialog = dynamic(() => import("./cancel-dialog").then((m) => m.CancelDialog), {
  ssr: false,
});

/** What the reader's role allows. */
export type OrderPermissions = {
  cancel: boolean;
  /** May propose what became of an order, or decide it. */
  propose: boolean;
  /** May place the order that corrects this one. */
  correct: boolean;
};

type OrderActionsProps = {
  order: OrderDetail;
  may: OrderPermissions;
  /** Something was decided: the order should be read again. */
  onDecided: () => void;
};

/** What can be done to the order now. A dialog that is open stays, whatever becomes of the order meanwhile. */
export function OrderActions({ order, may, onDecided }: OrderActionsProps) {
  const t = useTranslations("orders.actions");
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);
  const { id, state } = order;
  const reconciles = state === "unknown" || (may.propose && state === "accepted");
  return (
    <>
      {may.cancel && state === "queued" && !mayHaveBeenApplied(order) ? (
        <Button
          variant="danger"
          onClick={() => {
            setUsed(true);
            setOpen(true);
          }}
        >
          {t("cancel")}
        </Button>
      ) : null}
      {reconciles ? (
        <LinkButton
          variant={state === "unknown" ? "main" : "default"}
          href={`/orders/${id}/reconcile`}
          prefetch={false}
        >
          {t("reconcile")}
        </LinkButton>
      ) : null}
      {used ? (
        <CancelDialog
          order={order}
          open={open}
          onOpenChange={setOpen}
          onDone={() => {
            setOpen(false);
            onDecided();
          }}
        />
      ) : null}
    </>
  );
}
