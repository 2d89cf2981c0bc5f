"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useWatch } from "react-hook-form";
import { FormField } from "@/components/form/form-field";
import { FormSection } from "@/components/form/form-section";
import { partOf } from "@/components/form/part-of";
import { SwitchField } from "@/components/form/switch-field";
import {
  AddressField,
  type AddressValues,
} from "@/components/profile-changes/address/address-field";
import { FieldGrid } from "@/components/ui/field-grid";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { ActivationFormHandle } from "./activation-form-type";
import type { ActivationValues } from "./form-values";

/** Closed networks with their addresses, which appear when they apply, ICGW and the static address. */
export function NetworkSection({ form, imsi }: { form: ActivationFormHandle; imsi: string }) {
  const t = useTranslations("activate");
  const fields = useTranslations("changes.fields");
  const addresses = useTranslations("changes.addresses");
  const cnForm = partOf<AddressValues, ActivationValues, unknown>(form);
  const [cn, unoTsl] = useWatch({ control: form.methods.control, name: ["cn", "unoTsl"] });
  return (
    <FormSection legend={t("sections.network")}>
      <Group>
        <SwitchField
          form={form}
          name="cn"
          label={fields("cn")}
          hint={t("hints.cn")}
          register={{ deps: ["cnActIpAddress", "cnSbyIpAddress"] }}
        />
        {cn ? (
          <Pair>
            <AddressField
              form={cnForm}
              name="cnActIpAddress"
              imsi={imsi}
              hint={addresses("actHint")}
              required
            />
            <AddressField
              form={cnForm}
              name="cnSbyIpAddress"
              imsi={imsi}
              hint={t("hints.cnSbyIpAddress")}
            />
          </Pair>
        ) : null}
      </Group>
      <Group>
        <SwitchField
          form={form}
          name="unoTsl"
          label={fields("unoTsl")}
          register={{ deps: ["unoTslPoi1IpAddress", "unoTslPoi2IpAddress"] }}
        />
        {cn && unoTsl ? (
          <Notice tone="wait" className="mt-1.5">
            {t("warnings.tslWithCn")}
          </Notice>
        ) : null}
        {unoTsl ? (
          <Pair>
            <SegmentField
              form={form}
              name="unoTslPoi1IpAddress"
              hint={t("hints.tslAddress")}
              example="10.0.1.0/24"
            />
            <SegmentField
              form={form}
              name="unoTslPoi2IpAddress"
              hint={t("hints.tslAddress")}
              example="10.0.2.0/24"
            />
          </Pair>
        ) : null}
      </Group>
      <SwitchField form={form} name="icgw" label={fields("icgw")} />
      <SwitchField
        form={form}
        name="globalStaticIpAddressOption"
        label={fields("globalStaticIpAddressOption")}
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

function SegmentField({
  form,
  name,
  hint,
  example,
}: {
  form: ActivationFormHandle;
  name: "unoTslPoi1IpAddress" | "unoTslPoi2IpAddress";
  hint: string;
  example: string;
}) {
  const t = useTranslations("changes.fields");
  return (
    <FormField form={form} name={name} label={t(name)} hint={hint}>
      {(control) => (
        <Input {...control} mono autoComplete="off" spellCheck={false} placeholder={example} />
      )}
    </FormField>
  );
}
