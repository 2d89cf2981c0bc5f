"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { UsageError } from "./usage-query";

type UsageFailureProps = {
  error: Error;
  /** The line, where there are several. */
  of?: string;
  pending: boolean;
  onRetry: () => void;
};

/** Why there are no figures, and the way to ask again. Figures that could not be read are never drawn as zero. */
export function UsageFailure({ error, of, pending, onRetry }: UsageFailureProps) {
  const t = useTranslations("usage.failure");
  const known = error instanceof UsageError ? error.result : null;
  return (
    <Notice
      live
      tone="bad"
      title={of ? `${of} ${t("title")}` : t("title")}
      action={
        <Button size="sm" pending={pending} onClick={onRetry}>
          {t("retry")}
        </Button>
      }
    >
      <p>{known?.message ?? t("network")}</p>
      {known?.id ? <p className="text-xs">{t("reference", { id: known.id })}</p> : null}
    </Notice>
  );
}
