"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { Dialog } from "@/components/ui/dialog";
import { settleOrderAction } from "@/lib/actions/orders";
import { SettleOrderInput } from "@/lib/domain/orders/schemas";
import { DecisionForm, type OrderDialogProps } from "./decision-form";

/** A person says what became of an accepted or unknown order. */
export function SettleDialog({ open, onOpenChange, ...props }: OrderDialogProps) {
  const t = useTranslations("orders.actions.settleDialog");
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("title")}>
      <SettleForm {...props} />
    </Dialog>
  );
}

function SettleForm({ order, onDone }: Pick<OrderDialogProps, "order" | "onDone">) {
  const t = useTranslations("orders.actions.settleDialog");
  const seenState = order.state === "accepted" ? "accepted" : "unknown";
  const form = useKaitsuForm({
    schema: SettleOrderInput,
    defaultValues: { orderId: order.id, seenState, reason: "" },
    action: ({ submissionId: _, ...decision }) => settleOrderAction(decision),
    onDone,
  });
  // The order may move on while the dialog is open; what was seen then is what is decided about.
  const accepted = form.methods.getValues("seenState") === "accepted";
  const results = (["completed", "failed", "rejected"] as const).filter(
    (state) => state !== "rejected" || !accepted,
  );
  return (
    <DecisionForm form={form} order={order} label={t("title")} submit={t("submit")} reason="reason">
      <div className="grid gap-1 text-sm">
        <p>{t("body", { code: order.code })}</p>
        <p className="text-muted">{t("effect")}</p>
      </div>
      <FormField form={form} name="state" carrierName={false} label={t("state")} required group>
        {({ id, name, onChange, onBlur, ref, ...group }) => (
          <div id={id} role="radiogroup" {...group} className="grid gap-1.5">
            {results.map((state) => (
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
    </DecisionForm>
  );
}
