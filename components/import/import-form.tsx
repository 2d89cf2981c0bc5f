"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { fetchJson, type RouteError } from "@/components/query/fetch-json";
import { Stack } from "@/components/ui/columns";
import type { ImportResult } from "@/lib/domain/profiles/import-profiles";
import type { ImportPreview } from "@/lib/domain/profiles/preview-import";
import { FailureNotice } from "./failure-notice";
import { failureOf, type ImportSource, isTooLarge } from "./import-source";
import { FileProblemNotice, PreviewPanel } from "./preview-panel";
import { SourcePanel } from "./source-panel";

type Step =
  | { at: "source" | "checking" | "tooLarge" }
  | {
      at: "failed";
      of: "title" | "commitTitle";
      failure: RouteError;
      preview: ImportPreview | null;
    }
  | { at: "preview" | "committing"; preview: ImportPreview };

/** From the list to the import: put in, look at what would happen, do it. What was put in stays until it is done. */
export function ImportForm() {
  const t = useTranslations("import.failures");
  const router = useRouter();
  const [text, setText] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [step, setStep] = useState<Step>({ at: "source" });
  const asked = useRef(0);

  const check = useCallback(async (source: ImportSource) => {
    asked.current += 1;
    const mine = asked.current;
    if (isTooLarge(source)) return setStep({ at: "tooLarge" });
    setStep({ at: "checking" });
    const next = await fetchJson<ImportPreview>("/api/profiles/import/preview", {
      method: "POST",
      body: source,
    }).then(
      (preview): Step => ({ at: "preview", preview }),
      async (error): Promise<Step> => {
        const failure = await failureOf(error, source);
        return { at: "failed", of: "title", failure, preview: null };
      },
    );
    // Another list was put in meanwhile: its own answer counts.
    if (mine === asked.current) setStep(next);
  }, []);

  async function commit(preview: ImportPreview) {
    const source = file ?? text;
    setStep({ at: "committing", preview });
    try {
      const { importId } = await fetchJson<ImportResult>("/api/profiles/import", {
        method: "POST",
        body: source,
      });
      router.push(`/profiles/import?import=${importId}`);
    } catch (error) {
      const failure = await failureOf(error, source);
      setStep({ at: "failed", of: "commitTitle", failure, preview });
    }
  }

  const changeFile = useCallback(
    (chosen: File | null) => {
      setFile(chosen);
      if (chosen) check(chosen);
      else setStep({ at: "source" });
    },
    [check],
  );
  function changeText(next: string) {
    asked.current += 1;
    setText(next);
    setStep({ at: "source" });
  }

  const preview = "preview" in step ? step.preview : null;
  return (
    <Stack>
      <SourcePanel
        text={text}
        onText={changeText}
        file={file}
        onFile={changeFile}
        onCheck={() => check(file ?? text)}
        checking={step.at === "checking"}
        checked={preview !== null && preview.problem === null}
      />
      {step.at === "tooLarge" ? <FileProblemNotice problem={{ code: "tooLarge" }} /> : null}
      {step.at === "failed" ? <FailureNotice title={t(step.of)} failure={step.failure} /> : null}
      {preview ? (
        <PreviewPanel
          preview={preview}
          committing={step.at === "committing"}
          onCommit={() => commit(preview)}
        />
      ) : null}
    </Stack>
  );
}
