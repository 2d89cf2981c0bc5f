"use client";

import { useTranslations } from "next-intl";
import { cancelOrderAction } from "@/lib/actions/orders";
import { CancelOrderInput } from "@/lib/domain/orders/schemas";
import { DecisionDialog, type OrderDialogProps } from "./decision-dialog";

/** Takes an order back that has not been sent. */
export function CancelDialog(props: OrderDialogProps) {
  const t = useTranslations("orders.actions.cancelDialog");
  const { id, code } = props.order;
  return (
    <DecisionDialog
      {...props}
      title={t("title")}
      submit={t("submit")}
      danger
      schema={CancelOrderInput}
      defaultValues={{ orderId: id, reason: "" }}
      action={({ orderId, reason }) => cancelOrderAction({ orderId, reason })}
      reason="reason"
    >
      {() => <p className="text-sm">{t("body", { code })}</p>}
    </DecisionDialog>
  );
}
