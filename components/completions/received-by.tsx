"use client";

import { useTranslations } from "next-intl";
import { Age } from "@/components/ui/age";

type ReceivedByProps = {
  file: {
    receivedAt: string;
    receivedByName: string | null;
    encoding: string;
    rowCount: number;
  };
};

const ENCODINGS = ["utf-8", "windows-31j"] as const;

/** When a file came, from whom, and what it was. */
export function ReceivedBy({ file }: ReceivedByProps) {
  const t = useTranslations("completions");
  const encoding = ENCODINGS.find((known) => known === file.encoding) ?? "unknown";
  return (
    <span className="flex flex-wrap gap-x-3">
      <span>
        {t.rich("detail.receivedFrom", {
          age: () => <Age instant={file.receivedAt} />,
          who: file.receivedByName ?? t("list.folder"),
        })}
      </span>
      <span>{t(`detail.encodings.${encoding}`)}</span>
      <span>{t("detail.rowCount", { count: file.rowCount })}</span>
    </span>
  );
}
