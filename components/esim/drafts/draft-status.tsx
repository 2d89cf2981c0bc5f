"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { showJapanTime } from "@/lib/time/japan";
import type { Draft, Trouble } from "./use-draft";

/** Quietly, how it stands with the draft. */
export function DraftStatus({ draft: { state } }: { draft: Draft }) {
  const t = useTranslations("esim.draft");
  if (state.is === "saved") {
    const [, time = ""] = showJapanTime(state.at).split(" ");
    return <span data-draft="saved">{t("saved", { time })}</span>;
  }
  if (state.is === "saving" || state.is === "changed") {
    return <span data-draft={state.is}>{t(state.is)}</span>;
  }
  return null;
}

/** Why the form cannot be kept, and what to do; what was typed stays on the page. */
export function DraftTrouble({ trouble, onRetry }: { trouble: Trouble; onRetry: () => void }) {
  const t = useTranslations("esim.draft");
  if (trouble.is === "signedOut") {
    return (
      <Notice
        live
        tone="wait"
        className="mb-4"
        title={t("signedOutTitle")}
        action={
          <a href="/login" target="_blank" rel="noreferrer" className="underline">
            {t("signIn")}
          </a>
        }
      >
        {t("signedOut")}
      </Notice>
    );
  }
  return (
    <Notice
      live
      tone="wait"
      className="mb-4"
      title={t("failedTitle")}
      action={
        <Button size="sm" onClick={onRetry}>
          {t("retry")}
        </Button>
      }
    >
      {trouble.message ?? t("failed")}
    </Notice>
  );
}
