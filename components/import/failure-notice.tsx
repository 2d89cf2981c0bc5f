import { useTranslations } from "next-intl";
import type { RouteError } from "@/components/query/fetch-json";
import { RouteFailure } from "@/components/query/route-failure";

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
    <RouteFailure title={title} failure={failure}>
      <p>{t(KNOWN.find((code) => code === failure.code) ?? "unexpected")}</p>
      <p>{t("kept")}</p>
    </RouteFailure>
  );
}
