"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { DefaultValues, FieldValues, Path } from "react-hook-form";
import type { z } from "zod";
import { FormBar } from "@/components/form/form-bar";
import { FormField } from "@/components/form/form-field";
import { FormSummary } from "@/components/form/form-summary";
import { SubmitButton } from "@/components/form/submit-button";
import type { KaitsuForm } from "@/components/form/use-checked-form";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import type { Result } from "@/lib/errors";
import { orderStateWord } from "@/lib/i18n/state-words";

const LONGEST_REASON = 500;

/** What a dialog of an order is given. */
export type OrderDialogProps = {
  order: OrderDetail;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDone: () => void;
};

type DecisionProps<Input extends FieldValues, Output> = Pick<
  OrderDialogProps,
  "order" | "onDone"
> & {
  title: string;
  submit: string;
  danger?: boolean;
  schema: z.ZodType<Output, Input>;
  /** As they are when the dialog opens. */
  defaultValues: DefaultValues<Input>;
  action: (input: Output & { submissionId: string }) => Promise<Result<unknown>>;
  /** The name of the reason's field. */
  reason: Path<Input>;
  /** What the decision means, and its fields besides the reason. */
  children: (form: KaitsuForm<Input, Output>) => ReactNode;
};

/** A dialog in which a person decides about an order, and says why. */
export function DecisionDialog<Input extends FieldValues, Output>({
  open,
  onOpenChange,
  ...decision
}: Omit<OrderDialogProps, "order" | "onDone"> & DecisionProps<Input, Output>) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={decision.title}>
      <Decision {...decision} onCancel={() => onOpenChange(false)} />
    </Dialog>
  );
}

/** Begins anew with every opening; tells what became of the order since then. */
function Decision<Input extends FieldValues, Output>(
  props: DecisionProps<Input, Output> & { onCancel: () => void },
) {
  const { order, onDone, schema, defaultValues, action } = props;
  const { title, submit, danger, reason, children, onCancel } = props;
  const common = useTranslations("common.dialog");
  const t = useTranslations("orders.actions");
  const states = useTranslations("states");
  const [seen] = useState(order.state);
  const form = useKaitsuForm({ schema, defaultValues, action, onDone });
  return (
    <form
      noValidate
      aria-label={title}
      aria-busy={form.pending}
      onSubmit={form.submit}
      // The dialog's own margins: summary and bar bring theirs.
      className="-mx-4 -my-3"
    >
      <FormSummary form={form} />
      <div className="grid gap-3 p-4">
        {order.state === seen ? null : (
          <Notice live tone="wait">
            {t("changed", { state: orderStateWord(states, order.kind, order.state) })}
          </Notice>
        )}
        {children(form)}
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
        <Button onClick={onCancel}>{common("cancel")}</Button>
        <SubmitButton pending={form.pending} variant={danger ? "danger" : "main"}>
          {submit}
        </SubmitButton>
      </FormBar>
    </form>
  );
}
