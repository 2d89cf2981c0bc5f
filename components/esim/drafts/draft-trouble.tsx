"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { HoldNotice } from "./hold-notice";
import type { Draft, Trouble } from "./use-draft";

/** The place of the notice on the page. */
const NOTICE = "draft-notice";

/** The way to the notice from where the form is long. */
export function DraftPointer() {
  const t = useTranslations("esim.draft");
  return (
    <Notice
      tone="wait"
      action={
        <button
          type="button"
          className="underline"
          onClick={() => document.getElementById(NOTICE)?.focus()}
        >
          {t("toNotice")}
        </button>
      }
    >
      {t("unkept")}
    </Notice>
  );
}

type DraftTroubleProps = {
  trouble: Trouble;
  draft: Draft;
  /** Opens the form anew with what another window has kept. */
  onLoad: () => void;
};

/** Why the form cannot be kept, and what to do; what was typed stays on the page. */
export function DraftTrouble({ trouble, draft, onLoad }: DraftTroubleProps) {
  const { is } = trouble;
  return (
    <div id={NOTICE} tabIndex={-1} className="rounded-md">
      {is === "signedOut" || is === "failed" ? (
        <NotKept trouble={trouble} onRetry={draft.flush} />
      ) : (
        <HoldNotice hold={trouble} draft={draft} onLoad={onLoad} />
      )}
    </div>
  );
}

type NotKeptProps = {
  trouble: Extract<Trouble, { is: "signedOut" | "failed" }>;
  onRetry: () => void;
};

function NotKept({ trouble, onRetry }: NotKeptProps) {
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
