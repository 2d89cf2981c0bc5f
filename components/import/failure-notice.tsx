import { useTranslations } from "next-intl";
import type { RouteError } from "@/components/query/fetch-json";
import { Notice } from "@/components/ui/notice";

const KNOWN = [
  "network",
  "not_signed_in",
  "not_allowed",
  "file_unreadable",
  "carrier_unused",
  "fileGone",
] as const;

/** Why it could not be checked or imported, and that nothing of what was put in is lost. */
export function FailureNotice({ title, failure }: { title: string; failure: RouteError }) {
  const t = useTranslations("import.failures");
  return (
    <Notice
      live
      tone="bad"
      title={title}
      action={
        failure.code === "not_signed_in" ? (
          <a href="/login" target="_blank" rel="noreferrer" className="underline">
            {t("signIn")}
          </a>
        ) : null
      }
    >
      <p>{t(KNOWN.find((code) => code === failure.code) ?? "unexpected")}</p>
      <p>{t("kept")}</p>
      {failure.id ? <p>{t("reference", { id: failure.id })}</p> : null}
    </Notice>
  );
}
