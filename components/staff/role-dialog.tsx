"use client";

import { useTranslations } from "next-intl";
import { changeRoleAction } from "@/lib/actions/staff";
import { ChangeRoleInput } from "@/lib/domain/staff/schemas";
import { PersonDialog, type PersonDialogProps } from "./person-dialog";
import { RoleField } from "./role-field";

/** Gives a person another role. */
export function RoleDialog({ person, ...dialog }: PersonDialogProps) {
  const t = useTranslations("staff.roleDialog");
  return (
    <PersonDialog
      {...dialog}
      title={t("title")}
      submit={t("submit")}
      done={t("done")}
      schema={ChangeRoleInput}
      defaultValues={{ staffId: person.id, role: person.role }}
      action={changeRoleAction}
    >
      {(form) => (
        <>
          <p className="text-sm">{t("body", { name: person.name })}</p>
          <RoleField form={form} name="role" label={t("role")} />
        </>
      )}
    </PersonDialog>
  );
}
