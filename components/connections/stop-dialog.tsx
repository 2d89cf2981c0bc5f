"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { DialogForm } from "@/components/form/dialog-form";
import { FormField } from "@/components/form/form-field";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { Dialog } from "@/components/ui/dialog";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast";
import { stopSendingAction } from "@/lib/actions/connections";
import type { Carrier } from "@/lib/domain/carriers/environment";
import { LONGEST_STOP_REASON, StopSendingInput } from "@/lib/domain/carriers/schemas";
import { stateWord } from "@/lib/i18n/state-words";

type StopDialogProps = {
  carrier: Carrier;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Says what a stop means, and asks why. */
export function StopDialog({ carrier, open, onOpenChange }: StopDialogProps) {
  const t = useTranslations("connections.stop.dialog");
  const words = useTranslations("states");
  const title = t("title", { carrier: stateWord(words, "carrier", carrier) });
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title}>
      <Stop carrier={carrier} title={title} onEnd={() => onOpenChange(false)} />
    </Dialog>
  );
}

/** Begins anew with every opening. */
function Stop({ carrier, title, onEnd }: { carrier: Carrier; title: string; onEnd: () => void }) {
  const t = useTranslations("connections.stop");
  const words = useTranslations("states");
  const router = useRouter();
  const form = useKaitsuForm({
    schema: StopSendingInput,
    defaultValues: { carrier, reason: "" },
    action: ({ reason }) => stopSendingAction({ carrier, reason }),
    onDone: () => {
      onEnd();
      showToast({
        tone: "ok",
        title: t("done", { carrier: stateWord(words, "carrier", carrier) }),
      });
      router.refresh();
    },
  });
  return (
    <DialogForm form={form} label={title} submit={t("dialog.submit")} danger onCancel={onEnd}>
      <p className="text-sm">{t("dialog.body")}</p>
      <FormField
        form={form}
        name="reason"
        carrierName={false}
        label={t("dialog.reason")}
        hint={t("dialog.reasonHint")}
        required
      >
        {(control) => <Textarea {...control} maxLength={LONGEST_STOP_REASON} />}
      </FormField>
    </DialogForm>
  );
}
