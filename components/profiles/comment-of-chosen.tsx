"use client";

import { useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { ChosenBar } from "./chosen-bar";
import type { useChosenLines } from "./use-chosen-lines";

const CommentDialog = dynamic(
  () => import("@/components/comments/comment-dialog").then((part) => part.CommentDialog),
  { ssr: false },
);

/** What is done to the chosen lines: their comment. The list stays as it was. */
export function CommentOfChosen({ chosen }: { chosen: ReturnType<typeof useChosenLines> }) {
  const client = useQueryClient();
  const [dialog, setDialog] = useState<"never" | "open" | "closed">("never");
  return (
    <>
      <ChosenBar
        count={chosen.imsis.length}
        onEdit={() => setDialog("open")}
        onClear={chosen.clear}
      />
      {dialog === "never" ? null : (
        <CommentDialog
          imsis={chosen.imsis}
          open={dialog === "open"}
          onOpenChange={(open) => setDialog(open ? "open" : "closed")}
          onLeaveOut={chosen.remove}
          onPlaced={() => {
            chosen.clear();
            void client.invalidateQueries({ queryKey: ["profiles"] });
          }}
        />
      )}
    </>
  );
}
