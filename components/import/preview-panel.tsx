"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { FileProblem } from "@/lib/domain/profiles/import-problems";
import type { ImportPreview } from "@/lib/domain/profiles/preview-import";
import { BadLines } from "./bad-lines";
import { Figures } from "./figures";
import { GoodLines } from "./good-lines";

type PreviewPanelProps = { preview: ImportPreview; committing: boolean; onCommit: () => void };

/** What the import would do, before it is done. */
export function PreviewPanel({ preview, committing, onCommit }: PreviewPanelProps) {
  const t = useTranslations("import.preview");
  if (preview.problem) return <FileProblemNotice problem={preview.problem} />;
  const { added, known, invalid, goodLines, badLines } = preview;
  const good = added + known;
  return (
    <Panel title={t("title")}>
      <div role="status">
        <Figures
          figures={[
            { label: t("added"), value: added, tone: added > 0 ? "ok" : "idle" },
            { label: t("known"), value: known, tone: "idle" },
            { label: t("invalid"), value: invalid, tone: invalid > 0 ? "bad" : "idle" },
          ]}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3 px-4 pb-3">
        {good > 0 ? (
          <Button variant="main" pending={committing} onClick={onCommit}>
            {committing
              ? t("committing")
              : added > 0
                ? t("commit", { count: added })
                : t("commitKnown", { count: known })}
          </Button>
        ) : (
          <span className="text-bad text-sm">{t("nothing")}</span>
        )}
      </div>
      {invalid > 0 ? <BadLines lines={badLines} total={invalid} /> : null}
      {good > 0 ? (
        <div className="border-line border-t pb-2">
          <GoodLines lines={goodLines} total={good} />
        </div>
      ) : null}
    </Panel>
  );
}

/** Why nothing of the list can be used, and what to do. */
export function FileProblemNotice({ problem }: { problem: FileProblem }) {
  const t = useTranslations("import.fileProblems");
  return (
    <Notice live tone="bad" title={t("title")}>
      <p>{t(problem.code)}</p>
      {problem.found ? (
        <p>
          {t("found")} <code className="font-mono">{problem.found.join(" | ")}</code>
        </p>
      ) : null}
    </Notice>
  );
}
