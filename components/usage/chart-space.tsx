import { useTranslations } from "next-intl";

/** The room of a chart that is on its way. */
export function ChartSpace() {
  const t = useTranslations("usage");
  return (
    <div role="status" className="px-4 py-3">
      <span className="sr-only">{t("reading")}</span>
      <div aria-hidden="true" className="h-[286px] animate-pulse rounded-md bg-idle-soft" />
    </div>
  );
}
