"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type LeaveDialogProps = { open: boolean; onStay: () => void; onLeave: () => void };

/** Asks before what was typed is thrown away. */
export function LeaveDialog({ open, onStay, onLeave }: LeaveDialogProps) {
  const t = useTranslations("common.leave");
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onStay();
      }}
      title={t("title")}
      footer={
        <>
          <Button onClick={onStay}>{t("stay")}</Button>
          <Button variant="destroy" onClick={onLeave}>
            {t("leave")}
          </Button>
        </>
      }
    >
      <p className="text-sm">{t("body")}</p>
    </Dialog>
  );
}
