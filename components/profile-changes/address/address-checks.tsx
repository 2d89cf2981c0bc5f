"use client";

import { useTranslations } from "next-intl";
import { Check } from "@/components/ui/check-list";
import { unusualAddress } from "@/lib/domain/profile-changes/unusual-address";
import { useAddressOwners } from "./use-address-owners";

type AddressChecksProps = {
  imsi: string;
  /** A request as far as it is filled in. */
  body: Readonly<Record<string, unknown>>;
};

/** Whether somebody else has the addresses of a request, and whether a line can be expected to have them. */
export function AddressChecks({ imsi, body }: AddressChecksProps) {
  const t = useTranslations("changes.addresses");
  const typed = [body.cnActIpAddress, body.cnSbyIpAddress].filter((one) => typeof one === "string");
  const { status, owners } = useAddressOwners(imsi, typed);
  const unusual = [...new Set(typed.map(unusualAddress))].filter((kind) => kind !== null);
  return (
    <>
      {owners.length > 0 ? (
        <Check tone="bad">{t("taken")}</Check>
      ) : status === "done" ? (
        <Check tone="ok">{t("free")}</Check>
      ) : status === "failed" ? (
        <Check tone="wait">{t("notKnown")}</Check>
      ) : null}
      {unusual.map((kind) => (
        <Check key={kind} tone="wait">
          {t(`unusual.${kind}`)}
        </Check>
      ))}
    </>
  );
}
