import { useTranslations } from "next-intl";
import type { LineProblem } from "@/lib/domain/profiles/import-problems";
import type { BadLine } from "@/lib/domain/profiles/parse-import-file";

/** Lines that cannot be imported: where, what was there, what to do. */
export function BadLines({ lines, total }: { lines: BadLine[]; total: number }) {
  const t = useTranslations("import");
  return (
    <div className="border-line border-t">
      <h3 id="bad-lines" className="px-4 pt-3 font-semibold text-bad">
        {t("preview.bad")}
      </h3>
      <p className="px-4 text-muted text-xs">{t("preview.badHint")}</p>
      <section
        aria-labelledby="bad-lines"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="mt-2 focus-visible:outline-offset-[-2px] wide:max-h-112 wide:overflow-y-auto"
      >
        <ul>
          {lines.map((line) => (
            <li
              key={line.line}
              className="grid gap-x-3 border-line border-t px-4 py-2 text-sm wide:grid-cols-[5rem_minmax(0,1fr)]"
            >
              <span className="whitespace-nowrap text-muted">
                {t("lineNumber", { line: String(line.line) })}
              </span>
              <div className="grid gap-1">
                {line.problems.map((problem) => (
                  <Problem key={`${problem.column}-${problem.code}`} problem={problem} />
                ))}
              </div>
            </li>
          ))}
        </ul>
      </section>
      {total > lines.length ? (
        <p className="border-line border-t px-4 py-2 text-muted text-xs">
          {t("preview.more", { count: total - lines.length })}
        </p>
      ) : null}
    </div>
  );
}

function Problem({ problem }: { problem: LineProblem }) {
  const t = useTranslations("import");
  return (
    <p>
      {problem.column === null ? null : (
        <>
          <span className="font-mono text-xs">{problem.column}</span>{" "}
          <code className="rounded-sm bg-bad-soft px-1 font-mono text-bad">
            {problem.found === "" ? t("empty") : problem.found}
          </code>{" "}
        </>
      )}
      {t(`lineProblems.${problem.code}`)}
      {problem.known === undefined ? null : (
        <>
          {" "}
          {t("knownHsn")} <span className="font-mono">{problem.known}</span>
        </>
      )}
    </p>
  );
}
