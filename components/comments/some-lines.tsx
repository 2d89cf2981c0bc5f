"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CommentLine } from "@/lib/domain/profile-changes/comment-lines";

/** How many are shown before the others are asked for. */
const FIRST = 5;

type SomeLinesProps = {
  label: string;
  lines: readonly CommentLine[];
  children: (line: CommentLine) => ReactNode;
};

/** The first lines, and the others one press away. */
export function SomeLines({ label, lines, children }: SomeLinesProps) {
  const t = useTranslations("comments");
  const item = (line: CommentLine) => (
    <li key={line.imsi} className="flex flex-wrap items-baseline gap-x-2 py-0.5">
      <span className="font-mono">{line.imsi}</span>
      {children(line)}
    </li>
  );
  const others = lines.slice(FIRST);
  return (
    <div className="text-sm">
      <ul aria-label={label}>{lines.slice(0, FIRST).map(item)}</ul>
      {others.length > 0 ? (
        <details>
          <summary className="w-fit rounded-sm text-accent text-xs">
            {t("others", { count: others.length })}
          </summary>
          <ul aria-label={label}>{others.map(item)}</ul>
        </details>
      ) : null}
    </div>
  );
}
