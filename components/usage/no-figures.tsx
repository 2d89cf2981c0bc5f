import { useTranslations } from "next-intl";

/** Stands in for a chart when the carrier has no figures for any of its days or months. */
export function NoFigures() {
  const t = useTranslations("usage.chart");
  return <p className="py-6 text-center text-muted text-sm">{t("nothing")}</p>;
}
