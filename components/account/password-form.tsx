"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Form } from "@/components/form/form";
import { FormBar } from "@/components/form/form-bar";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { PasswordInput } from "@/components/ui/password-input";
import { changePasswordAction } from "@/lib/actions/staff";
import { ChangePasswordInput, PASSWORD_LENGTH } from "@/lib/domain/staff/schemas";
import { PasswordChanged } from "./password-changed";

type PasswordFormProps = {
  email: string;
  /** The current password was made by the desk and told by somebody else. */
  handed: boolean;
};

/** Changes one's own password; when that is done, says what else has ended. */
export function PasswordForm({ email, handed }: PasswordFormProps) {
  const t = useTranslations("account");
  const router = useRouter();
  const [done, setDone] = useState(false);
  const form = useKaitsuForm({
    schema: ChangePasswordInput,
    defaultValues: { currentPassword: "", newPassword: "" },
    action: changePasswordAction,
    onDone: () => {
      setDone(true);
      // The page's own words about a password that was handed over.
      router.refresh();
    },
  });
  if (done) return <PasswordChanged />;
  return (
    <Form form={form} label={t("title")}>
      <div className="grid gap-3 p-4">
        {/* For password managers, which keep a password by its person. */}
        <input type="text" autoComplete="username" defaultValue={email} readOnly hidden />
        <FormField
          form={form}
          name="currentPassword"
          carrierName={false}
          label={handed ? t("currentHanded") : t("current")}
          required
        >
          {(control) => (
            <PasswordInput
              {...control}
              autoComplete="current-password"
              maxLength={PASSWORD_LENGTH.max}
            />
          )}
        </FormField>
        <FormField
          form={form}
          name="newPassword"
          carrierName={false}
          label={t("next")}
          hint={t("nextHint", { min: PASSWORD_LENGTH.min })}
          required
        >
          {(control) => (
            <PasswordInput
              {...control}
              autoComplete="new-password"
              maxLength={PASSWORD_LENGTH.max}
            />
          )}
        </FormField>
      </div>
      <FormBar note={t("effect")}>
        <SubmitButton pending={form.pending}>{t("submit")}</SubmitButton>
      </FormBar>
    </Form>
  );
}
