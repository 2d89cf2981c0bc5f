"use client";

import { useTranslations } from "next-intl";
import type { CommentLine } from "@/lib/domain/profile-changes/comment-lines";
import { SomeLines } from "./some-lines";

/** The lines that get the comment, each with what tells it from the others and its comment so far. */
export function LineList({ lines }: { lines: readonly CommentLine[] }) {
  const t = useTranslations("comments");
  const label = t("lines", { count: lines.length });
  return (
    <section aria-label={label} className="rounded-md border border-line bg-ground px-3 py-2">
      <h3 className="font-semibold text-muted text-xs">{label}</h3>
      <SomeLines label={label} lines={lines}>
        {({ customerReference, comment }) => (
          <>
            {customerReference ? <span className="text-muted">{customerReference}</span> : null}
            <span className="min-w-0 text-muted text-xs">
              {comment ? t("now", { comment }) : t("nowNone")}
            </span>
          </>
        )}
      </SomeLines>
    </section>
  );
}
