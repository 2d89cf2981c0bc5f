"use client";

import { useTranslations } from "next-intl";
import { Age } from "@/components/ui/age";
import { Notice } from "@/components/ui/notice";
import { RouteError } from "./fetch-json";

/** What is shown has an age: stands there while the newest could not be read, and goes by itself. */
export function StaleNotice({ error, readAt }: { error: Error | null; readAt: number }) {
  const t = useTranslations("common.stale");
  if (!error) return null;
  const signedOut = error instanceof RouteError && error.code === "not_signed_in";
  return (
    <Notice
      live
      tone="wait"
      className="mb-4"
      action={
        signedOut ? (
          <a href="/login" target="_blank" rel="noreferrer" className="underline">
            {t("signIn")}
          </a>
        ) : null
      }
    >
      {t.rich(signedOut ? "signedOut" : "failed", { age: () => <Age instant={readAt} /> })}
    </Notice>
  );
}
