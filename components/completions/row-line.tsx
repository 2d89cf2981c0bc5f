import { useTranslations } from "next-intl";

/** The line of the file that a row begins on; the row that stands for a whole file has none. */
export function RowLine({ line }: { line: number }) {
  const t = useTranslations("completions.detail");
  return <>{line === 0 ? t("wholeFile") : line}</>;
}
