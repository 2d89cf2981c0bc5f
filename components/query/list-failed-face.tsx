"use client";

import { useTranslations } from "next-intl";
import { RouteError } from "@/components/query/fetch-json";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { ErrorFace } from "@/components/ui/error-face";

/** The rows of a list could not be loaded, and there are none to go on showing. */
export function ListFailedFace({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslations("common.listFailed");
  const signedOut = error instanceof RouteError && error.code === "not_signed_in";
  return (
    <ErrorFace
      title={t("title")}
      id={error instanceof RouteError ? error.id : undefined}
      actions={
        <>
          {signedOut ? (
            <a href="/login" target="_blank" rel="noreferrer" className={buttonClass("main", "md")}>
              {t("signIn")}
            </a>
          ) : null}
          <Button onClick={onRetry}>{t("retry")}</Button>
        </>
      }
    >
      {t(signedOut ? "signedOut" : "body")}
    </ErrorFace>
  );
}
