"use client";

import { useTranslations } from "next-intl";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { Dialog } from "@/components/ui/dialog";
import { cancelOrderAction } from "@/lib/actions/orders";
import { CancelOrderInput } from "@/lib/domain/orders/schemas";
import { DecisionForm, type OrderDialogProps } from "./decision-form";

/** Takes an order back that has not been sent. */
export function CancelDialog({ open, onOpenChange, ...props }: OrderDialogProps) {
  const t = useTranslations("orders.actions.cancelDialog");
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("title")}>
      <CancelForm {...props} />
    </Dialog>
  );
}

function CancelForm({ order, onDone }: Pick<OrderDialogProps, "order" | "onDone">) {
  const t = useTranslations("orders.actions.cancelDialog");
  const form = useKaitsuForm({
    schema: CancelOrderInput,
    defaultValues: { orderId: order.id, reason: "" },
    action: ({ orderId, reason }) => cancelOrderAction({ orderId, reason }),
    onDone,
  });
  return (
    <DecisionForm
      form={form}
      order={order}
      label={t("title")}
      submit={t("submit")}
      reason="reason"
      danger
    >
      <p className="text-sm">{t("body", { code: order.code })}</p>
    </DecisionForm>
  );
}
