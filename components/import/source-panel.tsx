"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FileField } from "@/components/ui/file-field";
import { Panel } from "@/components/ui/panel";
import { Textarea } from "@/components/ui/textarea";

const EXAMPLE = "imsi,hsn\n440130000096015,013AAA0025\n440130000096016,013AAA0026";

type SourcePanelProps = {
  text: string;
  onText: (text: string) => void;
  /** Goes before the text while it is there. */
  file: File | null;
  onFile: (file: File | null) => void;
  onCheck: () => void;
  checking: boolean;
  /** It was looked over: what comes next is to import it. */
  checked: boolean;
};

/** Where the list comes from: pasted text or a file. */
export function SourcePanel(props: SourcePanelProps) {
  const { text, onText, file, onFile, onCheck, checking, checked } = props;
  const t = useTranslations("import.source");
  return (
    <Panel title={t("title")} padded>
      <div className="grid gap-4 wide:grid-cols-[minmax(0,1fr)_minmax(0,18rem)]">
        {file ? (
          <ChosenFile file={file} onRemove={() => onFile(null)} />
        ) : (
          <Field label={t("paste")} hint={t("pasteHint")}>
            {(control) => (
              <Textarea
                {...control}
                value={text}
                spellCheck={false}
                autoComplete="off"
                placeholder={EXAMPLE}
                onChange={(event) => onText(event.target.value)}
                className="max-h-80 min-h-44 overflow-y-auto font-mono text-sm"
              />
            )}
          </Field>
        )}
        <FileField
          choose={t("choose")}
          label={t("file")}
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          drop={t("drop")}
          dropNow={t("dropNow")}
          hint={t("fileHint")}
          onFile={onFile}
        />
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          variant={checked ? "default" : "main"}
          pending={checking}
          disabled={!file && text.trim() === ""}
          onClick={onCheck}
        >
          {t(checking ? "checking" : "check")}
        </Button>
        <span className="text-faint text-xs">{t("checkHint")}</span>
      </div>
    </Panel>
  );
}

function ChosenFile({ file, onRemove }: { file: File; onRemove: () => void }) {
  const t = useTranslations("import.source");
  return (
    <div className="grid content-center gap-2 rounded-md border border-line p-4 text-sm">
      <div className="text-muted text-xs">{t("chosen")}</div>
      <div className="font-semibold">{file.name}</div>
      <div>
        <Button size="sm" onClick={onRemove}>
          {t("remove")}
        </Button>
      </div>
    </div>
  );
}
