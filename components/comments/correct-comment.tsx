"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import type { ChangeCorrection } from "@/components/profile-changes/change-correction";
import { Button } from "@/components/ui/button";

const CommentDialog = dynamic(() => import("./comment-dialog").then((part) => part.CommentDialog), {
  ssr: false,
});

type CorrectCommentProps = {
  correction: ChangeCorrection;
  /** The lines of the corrected order. */
  imsis: readonly string[];
  children: ReactNode;
};

/** Corrects a refused or failed comment from its order's page, and leads to the order that takes its place. */
export function CorrectComment({ correction, imsis, children }: CorrectCommentProps) {
  const router = useRouter();
  const [dialog, setDialog] = useState<"never" | "open" | "closed">("never");
  return (
    <>
      <Button variant="main" onClick={() => setDialog("open")}>
        {children}
      </Button>
      {dialog === "never" ? null : (
        <CommentDialog
          imsis={imsis}
          correction={correction}
          open={dialog === "open"}
          onOpenChange={(open) => setDialog(open ? "open" : "closed")}
          onPlaced={({ id }) => router.push(`/orders/${id}`)}
        />
      )}
    </>
  );
}
