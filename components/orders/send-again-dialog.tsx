"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { FormField } from "@/components/form/form-field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { sendOrderAgainAction } from "@/lib/actions/orders";
import { isEid, readAloud } from "@/lib/domain/esim/eid-help";
import { SendAgainInput } from "@/lib/domain/orders/schemas";
import { fieldMessage } from "@/lib/i18n/field-message";
import { DecisionDialog, type OrderDialogProps } from "./decision-dialog";
import { isComment } from "./order-stage";

const DIGITS = 4;

/** Sends an unknown order once more, at the risk of its being done twice. */
export function SendAgainDialog(props: OrderDialogProps) {
  const t = useTranslations("orders.actions.sendAgainDialog");
  const { order } = props;
  const target = order.targets[0]?.value ?? order.code;
  const schema = SendAgainInput.extend({
    confirmation: z
      .string()
      .trim()
      .min(1, fieldMessage("required"))
      .refine((typed) => typed === target.slice(-DIGITS), fieldMessage("lastFour")),
  });
  return (
    <DecisionDialog
      {...props}
      title={t("title")}
      submit={t("submit")}
      danger
      schema={schema}
      defaultValues={{ orderId: order.id, reason: "", confirmation: "" }}
      action={({ orderId, reason }) => sendOrderAgainAction({ orderId, reason })}
      reason="reason"
    >
      {(form) => (
        <>
          {isComment(order) ? (
            <Notice tone="info" title={t("harmlessTitle")}>
              {t("harmless")}
            </Notice>
          ) : (
            <Notice tone="bad" title={t("warningTitle")}>
              {t("warning")}
            </Notice>
          )}
          <FormField
            form={form}
            name="confirmation"
            carrierName={false}
            label={t("confirmation", {
              target: isEid(target) ? readAloud(target).join(" ") : target,
            })}
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
        </>
      )}
    </DecisionDialog>
  );
}
