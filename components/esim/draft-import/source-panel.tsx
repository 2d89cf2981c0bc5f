"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { downloadText } from "@/components/ui/download-text";
import { FileField } from "@/components/ui/file-field";
import { Panel } from "@/components/ui/panel";

type SourcePanelProps = {
  template: string;
  /** The file that is being looked over. */
  working: string | null;
  onFile: (file: File) => void;
};

/** Where the file comes from, and an empty one to fill in. */
export function SourcePanel({ template, working, onFile }: SourcePanelProps) {
  const t = useTranslations("esimCsv.source");
  return (
    <Panel title={t("title")} padded>
      <div className="grid gap-3">
        <FileField
          variant="main"
          pending={working !== null}
          choose={t("choose")}
          label={t("file")}
          accept=".csv,text/csv"
          drop={t("drop")}
          dropNow={t("dropNow")}
          hint={t("hint")}
          onFile={onFile}
        />
        <p role="status" className="text-muted text-sm empty:hidden">
          {working === null ? null : t("working", { name: working })}
        </p>
        <div className="grid items-start gap-x-4 gap-y-2 text-sm wide:grid-cols-[auto_minmax(0,1fr)]">
          <div>
            <Button onClick={() => downloadText("pa05-41.csv", template)}>{t("template")}</Button>
          </div>
          <ul className="grid list-disc gap-0.5 pl-4 text-muted text-xs">
            <li>{t("asText")}</li>
            <li>{t("columns")}</li>
            <li>{t("noPassword")}</li>
          </ul>
        </div>
      </div>
    </Panel>
  );
}
