import { useTranslations } from "next-intl";
import type { AppError } from "@/lib/errors";

const OWN = ["carrier_unreachable", "carrier_refused", "carrier_unreadable"] as const;

/** Why the carrier's lists could not be read; the desk's general sentences speak of a line. */
export function useFailureWords(): (failure: AppError) => string {
  const t = useTranslations("plans.failures");
  const errors = useTranslations("errors");
  return ({ code, params }) => {
    const own = OWN.find((known) => known === code);
    return own ? t(own, { detail: params.detail ?? "-" }) : errors(code, params);
  };
}
