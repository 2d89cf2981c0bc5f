import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RouteError } from "@/components/query/fetch-json";
import { Notice } from "@/components/ui/notice";

type RouteFailureProps = { title: string; failure: RouteError; children: ReactNode };

/** That something could not be done by a route, with the way to sign in again or the log entry's name. */
export function RouteFailure({ title, failure, children }: RouteFailureProps) {
  const t = useTranslations("common.form");
  return (
    <Notice
      live
      tone="bad"
      title={title}
      action={
        failure.code === "not_signed_in" ? (
          <a href="/login" target="_blank" rel="noreferrer" className="underline">
            {t("signInElsewhere")}
          </a>
        ) : null
      }
    >
      {children}
      {failure.id ? <p>{t("reference", { id: failure.id })}</p> : null}
    </Notice>
  );
}
