"use client";

import { useTranslations } from "next-intl";
import { disableStaffAction } from "@/lib/actions/staff";
import { StaffInput } from "@/lib/domain/staff/schemas";
import { PersonDialog, type PersonDialogProps } from "./person-dialog";

/** Keeps a person out. */
export function DisableDialog({ person, ...dialog }: PersonDialogProps) {
  const t = useTranslations("staff.disableDialog");
  return (
    <PersonDialog
      {...dialog}
      title={t("title")}
      submit={t("submit")}
      danger
      done={t("done")}
      schema={StaffInput}
      defaultValues={{ staffId: person.id }}
      action={disableStaffAction}
    >
      {() => (
        <div className="grid gap-1 text-sm">
          <p>{t("body", { name: person.name })}</p>
          <p className="text-muted">{t("kept")}</p>
        </div>
      )}
    </PersonDialog>
  );
}
