"use client";

import { useTranslations } from "next-intl";
import type { FieldValues, Path } from "react-hook-form";
import { FormField } from "@/components/form/form-field";
import type { KaitsuForm } from "@/components/form/use-checked-form";
import { ROLES } from "@/lib/auth/permissions";
import { stateWord } from "@/lib/i18n/state-words";

type RoleFieldProps<Input extends FieldValues, Output> = {
  form: KaitsuForm<Input, Output>;
  name: Path<Input>;
  label: string;
};

/** One of the four roles, each with what it may do. */
export function RoleField<Input extends FieldValues, Output>({
  form,
  name,
  label,
}: RoleFieldProps<Input, Output>) {
  const t = useTranslations("staff.roles");
  const words = useTranslations("states");
  return (
    <FormField form={form} name={name} carrierName={false} label={label} required group>
      {({ id, name: field, onChange, onBlur, ref, ...group }) => (
        <div id={id} role="radiogroup" {...group} className="grid gap-1.5">
          {ROLES.map((role) => (
            <label
              key={role}
              className="flex items-baseline gap-2 rounded-md border border-line-strong px-3 py-1.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft"
            >
              <input
                type="radio"
                name={field}
                value={role}
                onChange={onChange}
                onBlur={onBlur}
                ref={ref}
                className="accent-accent"
              />
              <span>
                <span className="font-semibold">{stateWord(words, "role", role)}</span>
                <span className="block text-muted text-xs">{t(role)}</span>
              </span>
            </label>
          ))}
        </div>
      )}
    </FormField>
  );
}
