"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { FieldValues, Path } from "react-hook-form";
import { FormBar } from "@/components/form/form-bar";
import { FormField } from "@/components/form/form-field";
import { FormSummary } from "@/components/form/form-summary";
import { SubmitButton } from "@/components/form/submit-button";
import type { KaitsuForm } from "@/components/form/use-kaitsu-form";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import { stateWord } from "@/lib/i18n/state-words";

const LONGEST_REASON = 500;

/** What a dialog of an order is given. */
export type OrderDialogProps = {
  order: OrderDetail;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDone: () => void;
};

type DecisionFormProps<Input extends FieldValues, Output> = {
  form: KaitsuForm<Input, Output>;
  order: OrderDetail;
  label: string;
  submit: string;
  danger?: boolean;
  /** The name of the reason's field. */
  reason: Path<Input>;
  children: ReactNode;
};

/** A person's decision about an order: what it means, why, and what became of the order since the dialog opened. */
export function DecisionForm<Input extends FieldValues, Output>(
  props: DecisionFormProps<Input, Output>,
) {
  const { form, order, label, submit, danger, reason, children } = props;
  const t = useTranslations("orders.actions");
  const states = useTranslations("states");
  const [seen] = useState(order.state);
  return (
    <form
      noValidate
      aria-label={label}
      aria-busy={form.pending}
      onSubmit={form.submit}
      // The dialog's own margins: summary and bar bring theirs.
      className="-mx-4 -my-3"
    >
      <FormSummary form={form} />
      <div className="grid gap-3 p-4">
        {order.state === seen ? null : (
          <Notice live tone="wait">
            {t("changed", { state: stateWord(states, "order", order.state) })}
          </Notice>
        )}
        {children}
        <FormField
          form={form}
          name={reason}
          carrierName={false}
          label={t("reason")}
          hint={t("reasonHint")}
          required
        >
          {(control) => <Textarea {...control} maxLength={LONGEST_REASON} />}
        </FormField>
      </div>
      <FormBar>
        <SubmitButton pending={form.pending} variant={danger ? "danger" : "main"}>
          {submit}
        </SubmitButton>
      </FormBar>
    </form>
  );
}
