"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { createSubmissionId } from "@/components/form/submission-id";
import { failureOf } from "@/components/import/import-source";
import { fetchJson, type RouteError } from "@/components/query/fetch-json";
import { Stack } from "@/components/ui/columns";
import { showToast } from "@/components/ui/toast";
import type { ImportedDrafts } from "@/lib/domain/drafts/import-drafts";
import type { ImportPreview } from "@/lib/domain/drafts/preview-import";
import { CSV_MAX_BYTES, type CsvFileProblem } from "@/lib/domain/esim/csv-problems";
import { FileProblemNotice, ImportFailure } from "./import-notices";
import { type ReadFile, RowsPanel } from "./rows-panel";
import { SourcePanel } from "./source-panel";

const ROUTE = "/api/esim/drafts/import";

type Step =
  | { at: "source" }
  | { at: "checking"; name: string }
  | { at: "unusable"; name: string; problem: CsvFileProblem }
  | { at: "read" | "making"; file: File; read: ReadFile }
  | { at: "failed"; failure: RouteError; file: File; read: ReadFile | null };

/** From a CSV file to drafts: choose it, look at what it would become, make them. Nothing is sent. */
export function DraftImport({ template }: { template: string }) {
  const t = useTranslations("esimCsv");
  const router = useRouter();
  const [step, setStep] = useState<Step>({ at: "source" });
  const asked = useRef(0);
  const making = useRef(false);

  const check = useCallback(async (file: File) => {
    if (making.current) return;
    asked.current += 1;
    const mine = asked.current;
    setStep({ at: "checking", name: file.name });
    const next = await readFile(file);
    // Another file was chosen meanwhile: its own answer counts.
    if (mine === asked.current) setStep(next);
  }, []);

  async function make(file: File, read: ReadFile) {
    if (making.current) return;
    making.current = true;
    setStep({ at: "making", file, read });
    // The same file is the same submission, also after the page was loaded anew, however late.
    const submission = createSubmissionId(`draft-import:${read.sha256}`, Number.POSITIVE_INFINITY);
    try {
      const done = await fetchJson<ImportedDrafts>(
        `${ROUTE}?submissionId=${submission.sending()}`,
        { method: "POST", body: file },
      );
      if (done.problem === null) {
        submission.renew();
        const title = t("done", { count: done.made });
        showToast({ tone: "ok", title, description: t("doneNote") });
        router.push("/esim/drafts");
        router.refresh();
        return;
      }
      const { problem } = done;
      if (problem.code === "tooManyDrafts") {
        setStep({ at: "read", file, read: { ...read, free: problem.free } });
      } else {
        setStep({ at: "unusable", name: file.name, problem });
      }
    } catch (error) {
      setStep({ at: "failed", failure: await failureOf(error, file), file, read });
    } finally {
      making.current = false;
    }
  }

  const shown = "read" in step && step.read ? { file: step.file, read: step.read } : null;
  return (
    <Stack>
      <SourcePanel
        template={template}
        working={step.at === "checking" ? step.name : null}
        onFile={check}
      />
      {step.at === "unusable" ? (
        <FileProblemNotice name={step.name} problem={step.problem} />
      ) : null}
      {step.at === "failed" ? <ImportFailure failure={step.failure} /> : null}
      {shown ? (
        <RowsPanel
          read={shown.read}
          name={shown.file.name}
          making={step.at === "making"}
          onMake={() => make(shown.file, shown.read)}
        />
      ) : null}
    </Stack>
  );
}

async function readFile(file: File): Promise<Step> {
  // Said before it is sent: the answer to too long a body often gets lost.
  if (file.size > CSV_MAX_BYTES) {
    return { at: "unusable", name: file.name, problem: { code: "tooLarge" } };
  }
  try {
    const read = await fetchJson<ImportPreview>(`${ROUTE}/preview`, { method: "POST", body: file });
    return read.problem
      ? { at: "unusable", name: file.name, problem: read.problem }
      : { at: "read", file, read };
  } catch (error) {
    return { at: "failed", failure: await failureOf(error, file), file, read: null };
  }
}
