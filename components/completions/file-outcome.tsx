import { useTranslations } from "next-intl";
import type { FileRow } from "@/lib/domain/completions/list-files";
import { ROW_RESULTS } from "@/lib/domain/completions/problems";
import { ResultCount } from "./result-badge";

/** What became of a file's rows, as counts. */
export function FileOutcome({ row }: { row: FileRow }) {
  const t = useTranslations("completions.list");
  if (ROW_RESULTS.every((result) => row.counts[result] === 0)) {
    return <span className="text-faint">{t("none")}</span>;
  }
  return (
    <span className="flex flex-wrap gap-1">
      <ResultCount result="matched" count={row.counts.matched - row.failed} />
      <ResultCount result="matched" failed count={row.failed} />
      {ROW_RESULTS.filter((result) => result !== "matched").map((result) => (
        <ResultCount key={result} result={result} count={row.counts[result]} />
      ))}
    </span>
  );
}
