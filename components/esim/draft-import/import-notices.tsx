import { useTranslations } from "next-intl";
import type { RouteError } from "@/components/query/fetch-json";
import { RouteFailure } from "@/components/query/route-failure";
import { Notice } from "@/components/ui/notice";
import type { CsvFileProblem } from "@/lib/domain/esim/csv-problems";

/** Why nothing of a file can be used, and what to do. */
export function FileProblemNotice({ name, problem }: { name: string; problem: CsvFileProblem }) {
  const t = useTranslations("esimCsv.fileProblems");
  return (
    <Notice live tone="bad" title={t("title")}>
      <p className="break-all">{name}</p>
      <p>{t(problem.code)}</p>
      {problem.columns ? (
        <p>
          {t("columns")}{" "}
          <code className="font-mono">
            {problem.columns.map((column) => column || t("blank")).join(" | ")}
          </code>
        </p>
      ) : null}
      <p>{t("nothing")}</p>
    </Notice>
  );
}

const KNOWN = [
  "network",
  "not_signed_in",
  "not_allowed",
  "file_unreadable",
  "carrier_unused",
  "fileGone",
] as const;

/** Why a file could not be looked over or become drafts. */
export function ImportFailure({ failure }: { failure: RouteError }) {
  const t = useTranslations("esimCsv.failures");
  return (
    <RouteFailure title={t("title")} failure={failure}>
      <p>{t(KNOWN.find((code) => code === failure.code) ?? "unexpected")}</p>
    </RouteFailure>
  );
}
