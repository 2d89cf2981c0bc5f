"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useTransition } from "react";
import { useWatch } from "react-hook-form";
import { Form } from "@/components/form/form";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { useLeaveWarning } from "@/components/form/use-leave-warning";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { editNoteAction } from "@/lib/actions/profiles";
import type { ProfileNote } from "@/lib/domain/profiles/get-note";
import { EditNoteInput } from "@/lib/domain/profiles/schemas";
import { NOTE_LENGTH } from "@/lib/domain/profiles/vocabulary";
import { NoteText } from "./note-text";

type NoteFormProps = { imsi: string; note: ProfileNote | null; onEnd: () => void };

/**
 * The note in the place of its text. When somebody else has changed it meanwhile, theirs is shown, and only whoever has
 * seen it can write over it.
 */
export function NoteForm({ imsi, note, onEnd }: NoteFormProps) {
  const t = useTranslations("profile.note");
  const common = useTranslations("common.dialog");
  const router = useRouter();
  const [showing, start] = useTransition();
  const changedAt = note?.changedAt ?? null;
  const form = useKaitsuForm({
    schema: EditNoteInput,
    defaultValues: { imsi, note: note?.text ?? "", seenChangedAt: changedAt },
    action: editNoteAction,
    // The form stays until the page shows the new note.
    onDone: () =>
      start(() => {
        router.refresh();
        onEnd();
      }),
  });
  const { control, formState, setFocus, setValue } = form.methods;
  const [text, seen] = useWatch({ control, name: ["note", "seenChangedAt"] });
  const length = [...text.trim()].length;
  const { failure } = form;
  const overtaken = changedAt !== seen && !form.pending && !showing;
  useLeaveWarning(formState.isDirty);
  useEffect(() => setFocus("note"), [setFocus]);
  useEffect(() => {
    if (failure?.code === "note_changed_meanwhile") router.refresh();
  }, [failure, router]);

  return (
    <Form form={form} label={t("title")}>
      <div className="grid gap-3 px-4 py-3">
        {overtaken ? (
          <Notice tone="wait" live title={t(note ? "overtaken" : "removed")}>
            {note ? (
              <div className="my-1 text-ink">
                <NoteText note={note} />
              </div>
            ) : null}
            <Button size="sm" onClick={() => setValue("seenChangedAt", changedAt)}>
              {t("writeOver")}
            </Button>
          </Notice>
        ) : null}
        <FormField
          form={form}
          name="note"
          carrierName={false}
          label={t("label")}
          hint={
            <span className={length > NOTE_LENGTH ? "font-semibold text-bad" : undefined}>
              {t("hint", { length, most: NOTE_LENGTH })}
            </span>
          }
        >
          {(field) => <Textarea {...field} rows={5} className="max-h-96 min-h-28" />}
        </FormField>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onEnd}>{common("cancel")}</Button>
          <SubmitButton pending={form.pending || showing}>{t("save")}</SubmitButton>
        </div>
      </div>
    </Form>
  );
}
