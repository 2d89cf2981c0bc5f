"use client";

import Pencil from "lucide-react/icons/pencil";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCommentAsked } from "./ask-for-comment";

const CommentDialog = dynamic(() => import("./comment-dialog").then((part) => part.CommentDialog), {
  ssr: false,
});

type CommentValueProps = { imsi: string; value: string | null; mayEdit: boolean };

/** The last comment that the carrier took for the line, and the way to another. */
export function CommentValue({ imsi, value, mayEdit }: CommentValueProps) {
  const t = useTranslations("comments");
  const router = useRouter();
  const [dialog, setDialog] = useState<"never" | "open" | "closed">("never");
  useCommentAsked(() => {
    if (mayEdit) setDialog("open");
  });
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <span className="text-faint">{t("label")}</span>
      <span className={value ? "min-w-0 text-ink" : "text-faint"}>{value ?? t("none")}</span>
      {mayEdit ? (
        <button
          type="button"
          aria-label={t("edit")}
          title={t("edit")}
          onClick={() => setDialog("open")}
          className="inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-faint hover:bg-hover hover:text-ink"
        >
          <Pencil aria-hidden="true" className="size-3.5" />
        </button>
      ) : null}
      {dialog === "never" ? null : (
        <CommentDialog
          imsis={[imsi]}
          open={dialog === "open"}
          onOpenChange={(open) => setDialog(open ? "open" : "closed")}
          onPlaced={() => router.refresh()}
        />
      )}
    </span>
  );
}
