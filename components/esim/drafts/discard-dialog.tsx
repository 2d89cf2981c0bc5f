"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormFailureNotice } from "@/components/form/form-failure-notice";
import { SubmitButton } from "@/components/form/submit-button";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import { discardDraftAction } from "@/lib/actions/esim";
import type { DraftRow } from "@/lib/domain/drafts/list-drafts";
import { DiscardDraftInput } from "@/lib/domain/drafts/schemas";
import { stateWord } from "@/lib/i18n/state-words";
import { showJapanTime } from "@/lib/time/japan";

type DiscardDialogProps = {
  row: DraftRow;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks before a draft is thrown away. */
export function DiscardDialog({ row, open, onOpenChange }: DiscardDialogProps) {
  const t = useTranslations("esim.drafts.dialog");
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("title")}>
      <Discard row={row} onEnd={() => onOpenChange(false)} />
    </Dialog>
  );
}

/** Begins anew with every opening. */
function Discard({ row, onEnd }: { row: DraftRow; onEnd: () => void }) {
  const t = useTranslations("esim.drafts.dialog");
  const words = useTranslations("states");
  const router = useRouter();
  const form = useKaitsuForm({
    schema: DiscardDraftInput,
    defaultValues: { id: row.id },
    action: ({ id }) => discardDraftAction({ id }),
    onDone: () => {
      onEnd();
      showToast({ tone: "ok", title: t("done") });
      router.refresh();
    },
  });
  return (
    <form
      method="post"
      aria-label={t("title")}
      aria-busy={form.pending}
      onSubmit={form.submit}
      className="grid gap-3"
    >
      {form.failure ? <FormFailureNotice failure={form.failure} /> : null}
      <p className="text-sm">
        {t("body", {
          form: stateWord(words, "orderKind", row.form),
          changed: showJapanTime(row.changedAt),
        })}
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onEnd}>{t("cancel")}</Button>
        <SubmitButton variant="danger" pending={form.pending}>
          {t("submit")}
        </SubmitButton>
      </div>
    </form>
  );
}
