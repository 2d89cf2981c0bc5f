import { useTranslations } from "next-intl";
import { ROW_PROBLEMS, ROW_RESULTS, type RowResult } from "@/lib/domain/completions/problems";

/** What the database says as text, as one of the results that have a word. */
export function toResult(result: string): RowResult {
  return ROW_RESULTS.find((known) => known === result) ?? "unknown";
}

/** The sentence of a row's problem; one of another version is shown as it is. */
export function useProblemWords() {
  const t = useTranslations("completions.problems");
  return (problem: string): string => {
    const known = ROW_PROBLEMS.find((code) => code === problem);
    return known ? t(known) : problem;
  };
}
