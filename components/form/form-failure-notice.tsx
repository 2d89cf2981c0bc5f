"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { FormFailure } from "./use-checked-form";

/** What came back instead of a success, with what can be done about it. */
export function FormFailureNotice({ failure }: { failure: FormFailure }) {
  const t = useTranslations("common.form");
  const errors = useTranslations("errors");
  return (
    <Notice
      live
      tone="bad"
      title={t("notSent")}
      action={
        failure.code === "not_signed_in" ? (
          // In another tab, so that what was typed stays.
          <a href="/login" target="_blank" rel="noreferrer" className="underline">
            {t("signInElsewhere")}
          </a>
        ) : null
      }
    >
      <p>{failure.message ?? errors("network")}</p>
      {failure.id ? <p className="text-xs">{t("reference", { id: failure.id })}</p> : null}
    </Notice>
  );
}
