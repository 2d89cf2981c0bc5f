"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DialogForm } from "@/components/form/dialog-form";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { Dialog } from "@/components/ui/dialog";
import { giveNewPasswordAction } from "@/lib/actions/staff";
import type { HandedPassword } from "@/lib/domain/staff/add-staff";
import type { StaffRow } from "@/lib/domain/staff/list-staff";
import { StaffInput } from "@/lib/domain/staff/schemas";
import { HandedPasswordView } from "./handed-password-view";
import type { PersonDialogProps } from "./person-dialog";

/** Makes a new password for a person, and shows it once. */
export function PasswordDialog({ person, open, onOpenChange }: PersonDialogProps) {
  const t = useTranslations("staff.passwordDialog");
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("title")}>
      <NewPassword person={person} onEnd={() => onOpenChange(false)} />
    </Dialog>
  );
}

/** The password lives in this component's state alone and leaves it with the window. */
function NewPassword({ person, onEnd }: { person: StaffRow; onEnd: () => void }) {
  const t = useTranslations("staff.passwordDialog");
  const router = useRouter();
  const [handed, setHanded] = useState<HandedPassword | null>(null);
  const form = useKaitsuForm({
    schema: StaffInput,
    defaultValues: { staffId: person.id },
    action: giveNewPasswordAction,
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
    <DialogForm form={form} label={t("title")} submit={t("submit")} danger>
      <p className="text-sm">{t("body", { name: person.name })}</p>
    </DialogForm>
  );
}
