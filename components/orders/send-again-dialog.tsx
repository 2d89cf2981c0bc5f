"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { FormField } from "@/components/form/form-field";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { sendOrderAgainAction } from "@/lib/actions/orders";
import { SendAgainInput } from "@/lib/domain/orders/schemas";
import { fieldMessage } from "@/lib/i18n/field-message";
import { DecisionForm, type OrderDialogProps } from "./decision-form";

const DIGITS = 4;

/** Sends an unknown order once more, at the risk of its being done twice. */
export function SendAgainDialog({ open, onOpenChange, ...props }: OrderDialogProps) {
  const t = useTranslations("orders.actions.sendAgainDialog");
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("title")}>
      <SendAgainForm {...props} />
    </Dialog>
  );
}

function SendAgainForm({ order, onDone }: Pick<OrderDialogProps, "order" | "onDone">) {
  const t = useTranslations("orders.actions.sendAgainDialog");
  const target = order.targets[0]?.value ?? order.code;
  const form = useKaitsuForm({
    schema: SendAgainInput.extend({
      confirmation: z
        .string()
        .trim()
        .refine((typed) => typed === target.slice(-DIGITS), fieldMessage("lastFour")),
    }),
    defaultValues: { orderId: order.id, reason: "", confirmation: "" },
    action: ({ orderId, reason }) => sendOrderAgainAction({ orderId, reason }),
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
      <Notice tone="bad" title={t("warningTitle")}>
        {t("warning")}
      </Notice>
      <FormField
        form={form}
        name="confirmation"
        carrierName={false}
        label={t("confirmation", { target })}
        hint={t("confirmationHint")}
        required
      >
        {(control) => (
          <Input
            {...control}
            mono
            inputMode="numeric"
            autoComplete="off"
            maxLength={DIGITS}
            className="max-w-28"
          />
        )}
      </FormField>
    </DecisionForm>
  );
}
