"use client";

import { useTranslations } from "next-intl";
import { RouteError } from "@/components/query/fetch-json";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyFace } from "@/components/ui/empty-face";
import { ErrorFace } from "@/components/ui/error-face";
import { FormButtons } from "./form-buttons";

/** Nothing was ordered for any eSIM yet. */
export function NoneYetFace({ mayOperate }: { mayOperate: boolean }) {
  const t = useTranslations("esim.list.noneYet");
  return (
    <EmptyFace title={t("title")} actions={mayOperate ? <FormButtons /> : null}>
      {t(mayOperate ? "body" : "bodyViewer")}
    </EmptyFace>
  );
}

/** There are lines, but none as asked for. */
export function NoHitsFace({ onClear }: { onClear: () => void }) {
  const t = useTranslations("esim.list");
  return (
    <EmptyFace
      title={t("noHits.title")}
      actions={<Button onClick={onClear}>{t("filters.clear")}</Button>}
    >
      {t("noHits.body")}
    </EmptyFace>
  );
}

/** The rows could not be loaded, and there are none to go on showing. */
export function ListFailedFace({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslations("esim.list.failed");
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
