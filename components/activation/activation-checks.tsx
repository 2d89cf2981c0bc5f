"use client";

import { useTranslations } from "next-intl";
import { AddressChecks } from "@/components/profile-changes/address/address-checks";
import {
  FieldChecks,
  type LiveDraft,
  PoliciesCheck,
} from "@/components/profile-changes/change-checks";
import { useRequestWords } from "@/components/profile-changes/request-words";
import { Check } from "@/components/ui/check-list";

const NETWORK_FIELDS = [
  "cnActIpAddress",
  "cnSbyIpAddress",
  "unoTslPoi1IpAddress",
  "unoTslPoi2IpAddress",
];

/** What is checked of an activation, beside the line itself. */
export function ActivationChecks({
  imsi,
  live,
  policiesReadAt,
}: {
  imsi: string;
  live: LiveDraft;
  policiesReadAt: string;
}) {
  const t = useTranslations("activate.warnings");
  const words = useRequestWords();
  const { body } = live;
  return (
    <>
      <PoliciesCheck readAt={policiesReadAt} />
      <FieldChecks live={live} of={(name) => !NETWORK_FIELDS.includes(name)}>
        {words.plan(body)}
      </FieldChecks>
      <FieldChecks live={live} of={(name) => NETWORK_FIELDS.includes(name)}>
        {words.network(body)}
      </FieldChecks>
      <AddressChecks imsi={imsi} body={body} />
      {body.cn && body.unoTsl ? <Check tone="wait">{t("tslWithCn")}</Check> : null}
      {body.testMode ? <Check tone="wait">{t("testMode")}</Check> : null}
    </>
  );
}
