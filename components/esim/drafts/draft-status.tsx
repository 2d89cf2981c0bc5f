"use client";

import { useTranslations } from "next-intl";
import { HoldNotice } from "@/components/esim/later-parts";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { showJapanTime } from "@/lib/time/japan";
import type { Draft, Trouble } from "./use-draft";

/** The place of the notice on the page. */
const NOTICE = "draft-notice";

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
  if (state.is === "none") return null;
  return <span className="text-wait">{t("unkept")}</span>;
}

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
