"use client";

import { useTranslations } from "next-intl";
import { Check } from "@/components/ui/check-list";
import type { EsimValues } from "./form-values";
import { useDuplicates } from "./use-duplicates";

/** Whether orders name the same numbers already; which ones, the fields and the last step say. */
export function DuplicateCheck({ values }: { values: EsimValues }) {
  const t = useTranslations("esim.checks.duplicates");
  const { status, duplicates } = useDuplicates({
    eid: values.eid,
    account: values.account,
    reserveNumber: values.addKind === "M" ? values.mnp.reserveNumber : "",
  });
  if (status === "asking") return null;
  if (duplicates.length > 0) {
    const orders = new Set(duplicates.map(({ id }) => id));
    return <Check tone="wait">{t("found", { count: orders.size })}</Check>;
  }
  return <Check tone={TONES[status]}>{t(status)}</Check>;
}

const TONES = { idle: "open", failed: "wait", done: "ok" } as const;
