"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DialogForm } from "@/components/form/dialog-form";
import { FormField } from "@/components/form/form-field";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { addStaffAction } from "@/lib/actions/staff";
import type { HandedPassword } from "@/lib/domain/staff/add-staff";
import { AddStaffInput, LONGEST_EMAIL, LONGEST_NAME } from "@/lib/domain/staff/schemas";
import { HandedPasswordView } from "./handed-password-view";
import { RoleField } from "./role-field";

type AddStaffDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Asks who the colleague is, then shows their first password once. */
export function AddStaffDialog({ open, onOpenChange }: AddStaffDialogProps) {
  const t = useTranslations("staff.addDialog");
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("title")}>
      <NewColleague onEnd={() => onOpenChange(false)} />
    </Dialog>
  );
}

/** The password lives in this component's state alone and leaves it with the window. */
function NewColleague({ onEnd }: { onEnd: () => void }) {
  const t = useTranslations("staff.addDialog");
  const router = useRouter();
  const [handed, setHanded] = useState<HandedPassword | null>(null);
  const form = useKaitsuForm({
    schema: AddStaffInput,
    defaultValues: { email: "", name: "", role: "operator" },
    action: addStaffAction,
    onDone: (made: HandedPassword) => {
      setHanded(made);
      router.refresh();
    },
  });
  if (handed) {
    return (
      <HandedPasswordView
        title={t("done", { email: handed.email })}
        handed={handed}
        onEnd={onEnd}
      />
    );
  }
  return (
    <DialogForm form={form} label={t("title")} submit={t("submit")}>
      <p className="text-muted text-sm">{t("body")}</p>
      <FormField form={form} name="name" carrierName={false} label={t("name")} required>
        {(control) => <Input {...control} maxLength={LONGEST_NAME} autoComplete="off" />}
      </FormField>
      <FormField form={form} name="email" carrierName={false} label={t("email")} required>
        {(control) => (
          <Input
            {...control}
            type="email"
            maxLength={LONGEST_EMAIL}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </FormField>
      <RoleField form={form} name="role" label={t("role")} />
    </DialogForm>
  );
}
