"use client";

import { useTranslations } from "next-intl";
import { enableStaffAction } from "@/lib/actions/staff";
import { StaffInput } from "@/lib/domain/staff/schemas";
import { PersonDialog, type PersonDialogProps } from "./person-dialog";

/** Lets a disabled person in again. */
export function EnableDialog({ person, ...dialog }: PersonDialogProps) {
  const t = useTranslations("staff.enableDialog");
  return (
    <PersonDialog
      {...dialog}
      title={t("title")}
      submit={t("submit")}
      done={t("done")}
      schema={StaffInput}
      defaultValues={{ staffId: person.id }}
      action={enableStaffAction}
    >
      {() => <p className="text-sm">{t("body", { name: person.name })}</p>}
    </PersonDialog>
  );
}
