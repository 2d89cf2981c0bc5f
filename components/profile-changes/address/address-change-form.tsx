"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { FormSection } from "@/components/form/form-section";
import { partOf } from "@/components/form/part-of";
import { FieldChecks, type LiveDraft } from "@/components/profile-changes/change-checks";
import type { ChangeCorrection } from "@/components/profile-changes/change-correction";
import { ChangeForm } from "@/components/profile-changes/change-form";
import type { ChangeLine } from "@/components/profile-changes/change-line";
import { useRequestWords } from "@/components/profile-changes/request-words";
import { useChangeForm } from "@/components/profile-changes/use-change-form";
import { Check } from "@/components/ui/check-list";
import { Notice } from "@/components/ui/notice";
import { changeAddressAction } from "@/lib/actions/profile-changes";
import { unusualAddress } from "@/lib/domain/profile-changes/unusual-address";
import { AddressChangeFacts } from "./address-change-facts";
import { addressChangeDraft, addressChangeValues, UNCHANGED } from "./address-change-values";
import { AddressChecks } from "./address-checks";
import { AddressField, type AddressValues } from "./address-field";

type AddressChangeFormProps = { line: ChangeLine; correction?: ChangeCorrection };

/** NTTC閉域接続用アドレス変更, beginning with the addresses that the line has. */
export function AddressChangeForm({ line, correction }: AddressChangeFormProps) {
  const t = useTranslations("changes");
  const words = useRequestWords();
  const { imsi, shown } = line;
  const change = useChangeForm({
    operation: "addressChange",
    line,
    first: addressChangeValues(shown, correction?.request),
    draftOf: addressChangeDraft(shown),
    place: (placing, request) => changeAddressAction({ ...placing, imsi, change: request }),
    correction,
  });
  const form = partOf<AddressValues, Parameters<typeof change.draftOf>[0], unknown>(change.form);
  const standby = useWatch({ control: form.methods.control, name: "cnSbyIpAddress" });
  const present = shown.cnSbyIpAddress;
  const notSent =
    standby.trim() === "" && present ? t("addressChange.standbyNotSent", { present }) : undefined;
  return (
    <ChangeForm
      change={change}
      facts={({ request }) => <AddressChangeFacts shown={shown} request={request} />}
      warnings={({ request }) => (
        <>
          {notSent ? <Notice tone="wait">{notSent}</Notice> : null}
          <UnusualNotices addresses={[request.cnActIpAddress, request.cnSbyIpAddress]} />
        </>
      )}
      checks={(live) => (
        <>
          <FieldChecks live={withoutUnchanged(live)}>
            {words.network({ cn: true, ...live.body })}
          </FieldChecks>
          {live.problems.some(isUnchanged) ? (
            <Check tone={live.asked ? "bad" : "open"}>{t("addressChange.unchanged")}</Check>
          ) : null}
          <AddressChecks imsi={imsi} body={live.body} />
          {notSent ? <Check tone="wait">{notSent}</Check> : null}
        </>
      )}
    >
      <FormSection legend={t("addressChange.title")}>
        <AddressField
          form={form}
          name="cnActIpAddress"
          imsi={imsi}
          hint={t("addresses.actHint")}
          required
        />
        <AddressField
          form={form}
          name="cnSbyIpAddress"
          imsi={imsi}
          hint={t("addressChange.standbyHint")}
          warning={notSent}
        />
      </FormSection>
    </ChangeForm>
  );
}

const isUnchanged = ({ message }: { message: string }) => message === UNCHANGED;

/** That nothing was changed yet is no mistake while the form is filled in. */
function withoutUnchanged(live: LiveDraft): LiveDraft {
  return { ...live, problems: live.problems.filter((problem) => !isUnchanged(problem)) };
}

function UnusualNotices({ addresses }: { addresses: readonly (string | undefined)[] }) {
  const t = useTranslations("changes.addresses.unusual");
  const kinds = new Set(addresses.map((address) => unusualAddress(address ?? "")));
  return [...kinds].map((kind) =>
    kind ? (
      <Notice key={kind} tone="wait">
        {t(kind)}
      </Notice>
    ) : null,
  );
}
