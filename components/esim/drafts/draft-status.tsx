"use client";

import { useTranslations } from "next-intl";
import { showJapanTime } from "@/lib/time/japan";
import type { Draft } from "./use-draft";

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
