"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { DialogForm } from "@/components/form/dialog-form";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import { resumeSendingAction } from "@/lib/actions/connections";
import type { Carrier } from "@/lib/domain/carriers/environment";
import { ResumeSendingInput } from "@/lib/domain/carriers/schemas";
import { stateWord } from "@/lib/i18n/state-words";
import type { HeldBy } from "./stop-panel";

type ResumeDialogProps = {
  carrier: Carrier;
  stop: HeldBy;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Says how many orders go once sending is resumed. */
export function ResumeDialog({ open, onOpenChange, ...resumed }: ResumeDialogProps) {
  const t = useTranslations("connections.stop.resumeDialog");
  const words = useTranslations("states");
  const title = t("title", { carrier: stateWord(words, "carrier", resumed.carrier) });
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title}>
      <Resume {...resumed} title={title} onEnd={() => onOpenChange(false)} />
    </Dialog>
  );
}

/** Begins anew with every opening. */
function Resume({
  carrier,
  stop,
  title,
  onEnd,
}: Pick<ResumeDialogProps, "carrier" | "stop"> & { title: string; onEnd: () => void }) {
  const t = useTranslations("connections.stop");
  const words = useTranslations("states");
  const router = useRouter();
  const form = useKaitsuForm({
    schema: ResumeSendingInput,
    defaultValues: { carrier, since: stop.since },
    action: ({ since }) => resumeSendingAction({ carrier, since }),
    onDone: () => {
      onEnd();
      showToast({
        tone: "ok",
        title: t("resumed", { carrier: stateWord(words, "carrier", carrier) }),
      });
      router.refresh();
    },
  });
  return (
    <DialogForm form={form} label={title} submit={t("resumeDialog.submit")} onCancel={onEnd}>
      <p className="text-sm">{t("resumeDialog.body", { count: stop.waiting })}</p>
    </DialogForm>
  );
}
