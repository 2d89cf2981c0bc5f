"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { ImportProgress } from "@/lib/domain/profiles/get-import";
import { LINE_PROBLEMS } from "@/lib/domain/profiles/import-problems";

const CARRIER_ERRORS = ["carrier_unreachable", "carrier_refused", "carrier_unreadable"] as const;

/** The lines of an import that were not read: which, and why. */
export function ProblemLines({ progress }: { progress: ImportProgress }) {
  const t = useTranslations("import");
  const { problems, failed, invalid } = progress;
  const more = failed + invalid - problems.length;
  return (
    <Panel title={t("progress.problems")}>
      {failed > 0 ? (
        <p className="px-4 py-2.5 text-muted text-xs">{t("progress.problemsHint")}</p>
      ) : null}
      <ul>
        {problems.map((line) => (
          <li
            key={line.line}
            className="grid gap-x-3 border-line border-t px-4 py-2 first:border-t-0 text-sm wide:grid-cols-[5rem_9rem_minmax(0,1fr)]"
          >
            <span className="whitespace-nowrap text-muted">
              {t("lineNumber", { line: String(line.line) })}
            </span>
            <span className="font-mono">
              {line.inventory ? (
                <Link
                  href={`/profiles/${line.imsi}`}
                  prefetch={false}
                  className="text-accent hover:underline"
                >
                  {line.imsi}
                </Link>
              ) : (
                line.imsi || "—"
              )}
            </span>
            <Reason error={line.error} />
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p className="border-line border-t px-4 py-2 text-muted text-xs">
          {t("progress.more", { count: more })}
        </p>
      ) : null}
    </Panel>
  );
}

function Reason({ error }: { error: string | null }) {
  const t = useTranslations("import");
  const problem = LINE_PROBLEMS.find((code) => code === error);
  if (problem) return <span>{t(`lineProblems.${problem}`)}</span>;
  const known = CARRIER_ERRORS.find((code) => code === error);
  return <span>{t(`progress.errors.${known ?? "other"}`)}</span>;
}
