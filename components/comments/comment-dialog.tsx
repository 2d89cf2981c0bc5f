"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import {
  type ChangeCorrection,
  CorrectionNotice,
} from "@/components/profile-changes/change-correction";
import { ListFailedFace } from "@/components/query/list-failed-face";
import { Dialog } from "@/components/ui/dialog";
import { Spinner } from "@/components/ui/spinner";
import type { PlacedOrder } from "@/lib/domain/orders/find-submission";
import { CommentForm } from "./comment-form";
import { CommentPlaced } from "./comment-placed";
import { HinderedLines } from "./hindered-lines";
import { LineList } from "./line-list";
import { useCommentLines } from "./use-comment-lines";

type CommentDialogProps = {
  /** The lines, as they were chosen when it opens. */
  imsis: readonly string[];
  /** The refused or failed order that it corrects. */
  correction?: ChangeCorrection;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Lines were taken out, because their comment cannot be edited. */
  onLeaveOut?: (imsis: readonly string[]) => void;
  /** The order is in the ledger; the dialog stays and leads to it. */
  onPlaced: (order: PlacedOrder) => void;
};

/** Edits the comment of one line or of many, by one order. */
export function CommentDialog({ open, onOpenChange, ...rest }: CommentDialogProps) {
  const t = useTranslations("comments");
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("title")}
      description={t("lead", { count: rest.imsis.length })}
    >
      <Editing {...rest} onClose={() => onOpenChange(false)} />
    </Dialog>
  );
}

type EditingProps = Omit<CommentDialogProps, "open" | "onOpenChange"> & { onClose: () => void };

/** Begins anew with every opening, with the lines as they are then. */
function Editing({ imsis, correction, onLeaveOut, onPlaced, onClose }: EditingProps) {
  const t = useTranslations("comments");
  const { lines, error, leaveOut, again } = useCommentLines(imsis);
  const body = useRef<HTMLDivElement>(null);
  const [placed, setPlaced] = useState<(PlacedOrder & { count: number }) | null>(null);
  if (placed) return <CommentPlaced order={placed} onClose={onClose} />;
  if (!lines) {
    if (error) return <ListFailedFace error={error} onRetry={again} />;
    return (
      <p role="status" className="flex items-center gap-2 text-muted text-sm">
        <Spinner /> {t("looking")}
      </p>
    );
  }
  const hindered = lines.filter(({ hindrance }) => hindrance !== null);
  const free = lines.filter(({ hindrance }) => hindrance === null);
  const left = hindered.map(({ imsi }) => imsi);

  function goOnWithout() {
    leaveOut(left);
    onLeaveOut?.(left);
    // The button that had the focus is gone.
    body.current?.focus();
  }

  return (
    <div ref={body} tabIndex={-1} className="grid gap-3 outline-none">
      {correction ? (
        // It brings the room below it that a page wants.
        <div className="-mb-4">
          <CorrectionNotice correction={correction} />
        </div>
      ) : null}
      {hindered.length > 0 ? (
        <HinderedLines lines={hindered} onLeaveOut={free.length > 0 ? goOnWithout : undefined} />
      ) : null}
      {free.length > 0 ? (
        <>
          <LineList lines={free} />
          <CommentForm
            lines={free}
            correction={correction}
            blocked={hindered.length > 0}
            onRefused={again}
            onCancel={onClose}
            onDone={(order) => {
              setPlaced({ ...order, count: free.length });
              onPlaced(order);
            }}
          />
        </>
      ) : null}
    </div>
  );
}
