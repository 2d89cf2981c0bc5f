"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import type { ChangeLine } from "./change-line";

/** Which line it is: shown, never typed. */
export function LineFacts({ line }: { line: ChangeLine }) {
  const t = useTranslations("changes");
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 wide:col-span-2">
      {(["imsi", "hsn"] as const).map((field) => (
        <div key={field}>
          <dt className="text-muted text-xs">
            {t(`fields.${field}`)}
            <span className="ml-1.5 font-mono text-2xs text-faint">{field}</span>
          </dt>
          <dd className="flex items-center gap-0.5 font-mono">
            {line[field]}
            <CopyButton value={line[field]} label={t(`fields.${field}`)} />
          </dd>
        </div>
      ))}
      <div>
        <dt className="text-muted text-xs">{t("line.customerReference")}</dt>
        <dd>
          {line.customerReference ?? <span className="text-faint">{t("line.noReference")}</span>}
        </dd>
      </div>
    </dl>
  );
}
