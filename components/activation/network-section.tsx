"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useWatch } from "react-hook-form";
import { FormField } from "@/components/form/form-field";
import { FormSection } from "@/components/form/form-section";
import { FieldGrid } from "@/components/ui/field-grid";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { ActivationFormHandle } from "./activation-form-type";
import { SwitchField } from "./switch-field";

/** Closed networks with their addresses, which appear when they apply, ICGW and the static address. */
export function NetworkSection({ form }: { form: ActivationFormHandle }) {
  const t = useTranslations("activate");
  const [cn, unoTsl] = useWatch({ control: form.methods.control, name: ["cn", "unoTsl"] });
  return (
    <FormSection legend={t("sections.network")}>
      <Group>
        <SwitchField
          form={form}
          name="cn"
          label={t("fields.cn")}
          hint={t("hints.cn")}
          register={{ deps: ["cnActIpAddress", "cnSbyIpAddress"] }}
        />
        {cn ? (
          <Pair>
            <AddressField
              form={form}
              name="cnActIpAddress"
              hint={t("hints.cnActIpAddress")}
              example="10.0.1.5"
              required
            />
            <AddressField
              form={form}
              name="cnSbyIpAddress"
              hint={t("hints.cnSbyIpAddress")}
              example="10.0.2.5"
            />
          </Pair>
        ) : null}
      </Group>
      <Group>
        <SwitchField
          form={form}
          name="unoTsl"
          label={t("fields.unoTsl")}
          register={{ deps: ["unoTslPoi1IpAddress", "unoTslPoi2IpAddress"] }}
        />
        {cn && unoTsl ? (
          <Notice tone="wait" className="mt-1.5">
            {t("warnings.tslWithCn")}
          </Notice>
        ) : null}
        {unoTsl ? (
          <Pair>
            <AddressField
              form={form}
              name="unoTslPoi1IpAddress"
              hint={t("hints.tslAddress")}
              example="10.0.1.0/24"
            />
            <AddressField
              form={form}
              name="unoTslPoi2IpAddress"
              hint={t("hints.tslAddress")}
              example="10.0.2.0/24"
            />
          </Pair>
        ) : null}
      </Group>
      <SwitchField form={form} name="icgw" label={t("fields.icgw")} />
      <SwitchField
        form={form}
        name="globalStaticIpAddressOption"
        label={t("fields.globalStaticIpAddressOption")}
      />
    </FormSection>
  );
}

function Group({ children }: { children: ReactNode }) {
  return <div className="min-w-0 wide:col-span-2">{children}</div>;
}

/** Fields that belong to the switch above them. */
function Pair({ children }: { children: ReactNode }) {
  return (
    <div className="mt-1.5 border-accent-soft border-l-2 pl-3">
      <FieldGrid>{children}</FieldGrid>
    </div>
  );
}

type AddressName =
  | "cnActIpAddress"
  | "cnSbyIpAddress"
  | "unoTslPoi1IpAddress"
  | "unoTslPoi2IpAddress";

function AddressField({
  form,
  name,
  hint,
  example,
  required,
}: {
  form: ActivationFormHandle;
  name: AddressName;
  hint: string;
  example: string;
  required?: boolean;
}) {
  const t = useTranslations("activate.fields");
  return (
    <FormField
      form={form}
      name={name}
      label={t(name)}
      hint={hint}
      required={required}
      // Standby is compared with active: a change of one can mend the other.
      register={name === "cnActIpAddress" ? { deps: "cnSbyIpAddress" } : undefined}
    >
      {(control) => (
        <Input {...control} mono autoComplete="off" spellCheck={false} placeholder={example} />
      )}
    </FormField>
  );
}
