"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { Badge } from "@/components/ui/badge";
import { COMPLETION_FIELDS } from "@/lib/domain/completions/mapping";
import { MappingForm } from "@/lib/domain/completions/mapping-form";
import type { ParsedRow } from "@/lib/domain/completions/parse-file";
import { previewFile } from "@/lib/domain/completions/preview-file";
import { useProblemWords } from "./completion-words";
import type { Sample } from "./sample-chooser";
import { ProblemOfFile } from "./unusable-notice";

type MappingPreviewProps = {
  sample: Sample | null;
  /** The form as it stands, finished or not. */
  values: unknown;
};

/** How the sample is read by what stands in the form now. */
export function MappingPreview({ sample, values }: MappingPreviewProps) {
  const t = useTranslations("completions.mapping");
  const settled = useDeferredValue(values);
  const preview = useMemo(() => {
    const mapping = MappingForm.safeParse(settled);
    return sample && mapping.success ? previewFile(sample.bytes, mapping.data) : null;
  }, [sample, settled]);
  return (
    <div className="border-line border-t px-4 py-3 text-sm">
      <h3 className="mb-1 font-semibold">{t("preview")}</h3>
      {preview === null ? (
        <p className="text-muted">{t(sample ? "previewWrong" : "previewNone")}</p>
      ) : null}
      {preview?.problem ? (
        <div className="text-bad">
          <ProblemOfFile problem={preview.problem} />
        </div>
      ) : null}
      {preview?.problem === null ? <PreviewRows rows={preview.rows} /> : null}
    </div>
  );
}

function PreviewRows({ rows }: { rows: readonly ParsedRow[] }) {
  const t = useTranslations("completions");
  const problemWords = useProblemWords();
  if (rows.length === 0) return <p className="text-muted">{t("mapping.previewEmpty")}</p>;
  return (
    <section
      aria-label={t("mapping.preview")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto"
    >
      <table className="w-full text-sm">
        <thead className="text-left text-faint text-xs">
          <tr>
            <HeadCell>{t("detail.line")}</HeadCell>
            <HeadCell>{t("detail.result")}</HeadCell>
            {COMPLETION_FIELDS.map((field) => (
              <HeadCell key={field}>{t(`mapping.fields.${field}`)}</HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, problem, fields }) => (
            <tr key={line}>
              <td className="border-line border-t py-1.5 pr-3 text-muted">{line}</td>
              <td className="min-w-56 border-line border-t py-1.5 pr-3">
                {problem ? (
                  <>
                    <Badge tone="bad">{t("results.unreadable")}</Badge>{" "}
                    <span className="text-xs">{problemWords(problem)}</span>
                  </>
                ) : null}
                {!problem && fields.outcome ? (
                  <Badge tone={fields.outcome === "completed" ? "ok" : "wait"}>
                    {t(`outcomes.${fields.outcome}`)}
                  </Badge>
                ) : null}
              </td>
              {COMPLETION_FIELDS.map((field) => (
                <td
                  key={field}
                  className="whitespace-nowrap border-line border-t py-1.5 pr-3 font-mono"
                >
                  {fields[field] ?? ""}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HeadCell({ children }: { children: string }) {
  return (
    <th scope="col" className="whitespace-nowrap py-1 pr-3 font-medium">
      {children}
    </th>
  );
}
