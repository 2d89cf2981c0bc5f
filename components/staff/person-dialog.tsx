"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import type { DefaultValues, FieldValues } from "react-hook-form";
import type { z } from "zod";
import { DialogForm } from "@/components/form/dialog-form";
import type { KaitsuForm } from "@/components/form/use-checked-form";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import type { StaffRow } from "@/lib/domain/staff/list-staff";
import type { Result } from "@/lib/errors";

/** What a window about a person is given. */
export type PersonDialogProps = {
  person: StaffRow;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

type ChangeProps<Input extends FieldValues, Output> = {
  title: string;
  submit: string;
  danger?: boolean;
  /** Said in a corner once it is done. */
  done: string;
  schema: z.ZodType<Output, Input>;
  defaultValues: DefaultValues<Input>;
  action: (input: Output) => Promise<Result<unknown>>;
  /** What it means for the person, and its fields. */
  children: (form: KaitsuForm<Input, Output>) => ReactNode;
};

/** A window in which something about a person is changed, after which the list is read again. */
export function PersonDialog<Input extends FieldValues, Output>({
  open,
  onOpenChange,
  ...change
}: Omit<PersonDialogProps, "person"> & ChangeProps<Input, Output>) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={change.title}>
      <Change {...change} onEnd={() => onOpenChange(false)} />
    </Dialog>
  );
}

/** Begins anew with every opening. */
function Change<Input extends FieldValues, Output>({
  title,
  submit,
  danger,
  done,
  schema,
  defaultValues,
  action,
  children,
  onEnd,
}: ChangeProps<Input, Output> & { onEnd: () => void }) {
  const router = useRouter();
  const form = useKaitsuForm({
    schema,
    defaultValues,
    action,
    onDone: () => {
      onEnd();
      showToast({ tone: "ok", title: done });
      router.refresh();
    },
  });
  return (
    <DialogForm form={form} label={title} submit={submit} danger={danger}>
      {children(form)}
    </DialogForm>
  );
}
