"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { failureOf } from "@/components/import/import-source";
import { fetchJson, type RouteError } from "@/components/query/fetch-json";
import { FileField } from "@/components/ui/file-field";
import { Panel } from "@/components/ui/panel";
import { showToast } from "@/components/ui/toast";
import { COMPLETION_MAX_BYTES, type FileProblem } from "@/lib/domain/completions/problems";
import type { ReceivedFile } from "@/lib/domain/completions/receive-file";
import { UnusableNotice } from "./unusable-notice";
import { UploadFailure } from "./upload-failure";

type Step =
  | { at: "ready" }
  | { at: "working"; name: string }
  | { at: "unusable"; name: string; problem: FileProblem }
  | { at: "failed"; failure: RouteError };

/** Brings a completion file, chosen or dropped anywhere on the page, and leads to what became of its rows. */
export function UploadPanel({ watched }: { watched: boolean }) {
  const t = useTranslations("completions");
  const router = useRouter();
  const [step, setStep] = useState<Step>({ at: "ready" });
  const busy = useRef(false);

  const bring = useCallback(
    async (file: File) => {
      if (busy.current) return;
      const { name } = file;
      // Said before it is sent: the answer to too long a body often gets lost.
      if (file.size > COMPLETION_MAX_BYTES) {
        setStep({ at: "unusable", name, problem: { code: "file_too_large" } });
        return;
      }
      busy.current = true;
      setStep({ at: "working", name });
      try {
        const received = await send(file);
        if (received.problem) {
          setStep({ at: "unusable", name, problem: received.problem });
          return;
        }
        if (received.before) {
          const [title, description] = [t("upload.beforeTitle"), t("upload.before")];
          showToast({ tone: "info", title, description });
        }
        router.push(`/completion-files/${received.id}`);
      } catch (error) {
        setStep({ at: "failed", failure: await failureOf(error, file) });
      } finally {
        busy.current = false;
      }
    },
    [router, t],
  );

  return (
    <Panel title={t("upload.title")} padded>
      <div className="grid gap-3">
        <FileField
          variant="main"
          pending={step.at === "working"}
          choose={t("upload.choose")}
          label={t("upload.file")}
          drop={t("upload.drop")}
          dropNow={t("upload.dropNow")}
          hint={t("upload.hint")}
          onFile={bring}
        />
        <p role="status" className="text-muted text-sm empty:hidden">
          {step.at === "working" ? t("upload.working", { name: step.name }) : null}
        </p>
        {step.at === "unusable" ? <UnusableNotice name={step.name} problem={step.problem} /> : null}
        {step.at === "failed" ? <UploadFailure failure={step.failure} /> : null}
        <p className="text-faint text-xs">{t(watched ? "watched" : "notWatched")}</p>
      </div>
    </Panel>
  );
}

function send(file: File): Promise<ReceivedFile> {
  return fetchJson<ReceivedFile>("/api/completion-files", {
    method: "POST",
    body: file,
    headers: { "x-file-name": encodeURIComponent(file.name.slice(0, 200)) },
  });
}
