"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { FormField } from "@/components/form/form-field";
import type { KaitsuForm } from "@/components/form/use-checked-form";
import { Input } from "@/components/ui/input";
import { unusualAddress } from "@/lib/domain/profile-changes/unusual-address";
import { OwnerNotes } from "./owner-notes";
import { useAddressOwners } from "./use-address-owners";

/** What the controls hold. */
export type AddressValues = { cnActIpAddress: string; cnSbyIpAddress: string };

type AddressFieldProps = {
  form: KaitsuForm<AddressValues>;
  name: keyof AddressValues;
  /** The line that is to have it. */
  imsi: string;
  hint: string;
  required?: boolean;
  /** Something else to look at. */
  warning?: string;
};

const EXAMPLES = { cnActIpAddress: "10.0.1.5", cnSbyIpAddress: "10.0.2.5" };

/** An NTTC閉域接続 address, with whose it is already, looked up while it is typed. */
export function AddressField({ form, name, imsi, hint, required, warning }: AddressFieldProps) {
  const fields = useTranslations("changes.fields");
  const t = useTranslations("changes.addresses.unusual");
  const typed = useWatch({ control: form.methods.control, name });
  const { owners } = useAddressOwners(imsi, [typed]);
  const unusual = unusualAddress(typed);
  return (
    <FormField
      form={form}
      name={name}
      label={fields(name)}
      hint={hint}
      warning={unusual ? t(unusual) : warning}
      error={owners.length > 0 ? <OwnerNotes owners={owners} /> : undefined}
      required={required}
      // Standby is compared with active: a change of one can mend the other.
      register={name === "cnActIpAddress" ? { deps: "cnSbyIpAddress" } : undefined}
    >
      {(control) => (
        <Input
          {...control}
          mono
          autoComplete="off"
          spellCheck={false}
          placeholder={EXAMPLES[name]}
        />
      )}
    </FormField>
  );
}
