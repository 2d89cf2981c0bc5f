"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type LoadNewerDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onLoad: () => void;
};

/** Asks before what stands here gives way to what another window has kept. */
export function LoadNewerDialog({ open, onOpenChange, onLoad }: LoadNewerDialogProps) {
  const t = useTranslations("esim.draft.load");
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("title")}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t("cancel")}</Button>
          <Button variant="destroy" onClick={onLoad}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <p className="text-sm">{t("body")}</p>
    </Dialog>
  );
}
