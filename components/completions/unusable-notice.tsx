import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { FileProblem } from "@/lib/domain/completions/problems";

type UnusableNoticeProps = {
  name: string;
  problem: FileProblem;
};

/** Why nothing of a file can be used, and what to do. */
export function UnusableNotice({ name, problem }: UnusableNoticeProps) {
  const t = useTranslations("completions");
  return (
    <Notice live tone="bad" title={t("unusable.title")}>
      <p className="break-all">{name}</p>
      <ProblemOfFile problem={problem} />
      <p>{t("unusable.nothing")}</p>
      {problem.code === "header_missing" ? <p>{t("unusable.askAdmin")}</p> : null}
    </Notice>
  );
}

/** The problem with the columns that it is about. */
export function ProblemOfFile({ problem }: { problem: FileProblem }) {
  const t = useTranslations("completions");
  return (
    <>
      <p>{t(`problems.${problem.code}`)}</p>
      {problem.columns ? (
        <p>
          {t("unusable.columns")} <code className="font-mono">{problem.columns.join(" | ")}</code>
        </p>
      ) : null}
      {problem.found ? (
        <p>
          {t("unusable.found")} <code className="font-mono">{problem.found.join(" | ")}</code>
        </p>
      ) : null}
    </>
  );
}
