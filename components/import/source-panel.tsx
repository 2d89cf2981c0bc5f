"use client";

import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Field } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { Textarea } from "@/components/ui/textarea";
import { useFileDrop } from "./use-file-drop";

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
  const over = useFileDrop(onFile);
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
        <FileChooser over={over} onFile={onFile} />
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

function FileChooser({ over, onFile }: { over: boolean; onFile: (file: File) => void }) {
  const t = useTranslations("import.source");
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  return (
    <div
      className={cx(
        "grid content-center justify-items-center gap-2 rounded-md border border-dashed p-4 text-center text-sm",
        over ? "border-accent bg-accent-soft" : "border-line-strong",
      )}
    >
      <span className="text-muted">{t(over ? "dropNow" : "drop")}</span>
      <Button aria-describedby={hint} onClick={() => input.current?.click()}>
        {t("choose")}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
        aria-label={t("file")}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) onFile(chosen);
          // The same file, corrected meanwhile, can be chosen again.
          target.value = "";
        }}
      />
      <span id={hint} className="text-faint text-xs">
        {t("fileHint")}
      </span>
    </div>
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
