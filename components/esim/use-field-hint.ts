import { useTranslations } from "next-intl";
import type { FieldPath } from "@/lib/domain/esim/vocabulary";
import type { EsimView } from "./esim-form-type";

/** What is said below a field where nothing is wrong: of one that is not required now, first that. */
export function useFieldHint(view: EsimView, path: FieldPath, own?: string): string | undefined {
  const t = useTranslations("esim.hints");
  if (view.needOf(path) !== "idle") return own;
  return own ? `${t("idle")}${t("join")}${own}` : t("idle");
}
