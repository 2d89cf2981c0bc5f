import { useTranslations } from "next-intl";
import type { RouteError } from "@/components/query/fetch-json";
import { RouteFailure } from "@/components/query/route-failure";

const KNOWN = ["network", "not_signed_in", "not_allowed", "carrier_unused", "fileGone"] as const;

/** Why a file could not be brought, and what to do. */
export function UploadFailure({ failure }: { failure: RouteError }) {
  const t = useTranslations("completions.upload");
  return (
    <RouteFailure title={t("failedTitle")} failure={failure}>
      <p>{t(`failed.${KNOWN.find((known) => known === failure.code) ?? "unexpected"}`)}</p>
    </RouteFailure>
  );
}
