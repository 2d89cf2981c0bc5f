import { useTranslations } from "next-intl";
import type { RouteError } from "@/components/query/fetch-json";
import { Notice } from "@/components/ui/notice";

const KNOWN = ["network", "not_signed_in", "not_allowed", "carrier_unused", "fileGone"] as const;

/** Why a file could not be brought, and what to do. */
export function UploadFailure({ failure }: { failure: RouteError }) {
  const t = useTranslations("completions.upload");
  const code = KNOWN.find((known) => known === failure.code) ?? "unexpected";
  return (
    <Notice
      live
      tone="bad"
      title={t("failedTitle")}
      action={
        code === "not_signed_in" ? (
          <a href="/login" target="_blank" rel="noreferrer" className="underline">
            {t("signIn")}
          </a>
        ) : null
      }
    >
      <p>{t(`failed.${code}`)}</p>
      {failure.id ? <p>{t("reference", { id: failure.id })}</p> : null}
    </Notice>
  );
}
