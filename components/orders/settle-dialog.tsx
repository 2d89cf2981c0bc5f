"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { settleOrderAction } from "@/lib/actions/orders";
import { SettleOrderInput } from "@/lib/domain/orders/schemas";
import { DecisionDialog, type OrderDialogProps } from "./decision-dialog";

const RESULTS = {
  // What the carrier accepted was not refused.
  accepted: ["completed", "failed"],
  unknown: ["completed", "failed", "rejected"],
} as const;

/** A person says what became of an accepted or unknown order. */
export function SettleDialog(props: OrderDialogProps) {
  const t = useTranslations("orders.actions.settleDialog");
  const { id, code, state: now } = props.order;
  const seenState = now === "accepted" ? "accepted" : "unknown";
  return (
    <DecisionDialog
      {...props}
      title={t("title")}
      submit={t("submit")}
      schema={SettleOrderInput}
      defaultValues={{ orderId: id, seenState, reason: "" }}
      action={({ submissionId: _, ...decision }) => settleOrderAction(decision)}
      reason="reason"
    >
      {(form) => (
        <>
          <div className="grid gap-1 text-sm">
            <p>{t("body", { code })}</p>
            <p className="text-muted">{t("effect")}</p>
          </div>
          <FormField form={form} name="state" carrierName={false} label={t("state")} required group>
            {({ id, name, onChange, onBlur, ref, ...group }) => (
              <div id={id} role="radiogroup" {...group} className="grid gap-1.5">
                {/* The order may move on while the dialog is open; what was seen then is what is decided about. */}
                {RESULTS[form.methods.getValues("seenState")].map((state) => (
                  <label
                    key={state}
                    className="flex items-baseline gap-2 rounded-md border border-line-strong px-3 py-1.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft"
                  >
                    <input
                      type="radio"
                      name={name}
                      value={state}
                      onChange={onChange}
                      onBlur={onBlur}
                      ref={ref}
                      className="accent-accent"
                    />
                    <span>
                      <span className="font-semibold">{t(state)}</span>
                      <span className="block text-muted text-xs">{t(`${state}Meaning`)}</span>
                    </span>
                  </label>
                ))}
              </div>
            )}
          </FormField>
        </>
      )}
    </DecisionDialog>
  );
}
