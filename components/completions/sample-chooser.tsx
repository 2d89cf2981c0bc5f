"use client";

import { useTranslations } from "next-intl";
import { FileButton } from "@/components/ui/file-field";
import { COMPLETION_MAX_BYTES } from "@/lib/domain/completions/problems";

/** A file that is looked at in the browser alone; of one that is too long, enough to see that. */
export type Sample = { name: string; bytes: Uint8Array };

type SampleChooserProps = { sample: Sample | null; onSample: (sample: Sample) => void };

/** Takes a file to try a mapping on. */
export function SampleChooser({ sample, onSample }: SampleChooserProps) {
  const t = useTranslations("completions.mapping");

  async function take(file: File) {
    const bytes = new Uint8Array(await file.slice(0, COMPLETION_MAX_BYTES + 1).arrayBuffer());
    onSample({ name: file.name, bytes });
  }

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <FileButton size="sm" choose={t("choose")} onFile={take} />
      {sample ? <span className="break-all">{t("chosen", { name: sample.name })}</span> : null}
    </div>
  );
}
