"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { useWatch } from "react-hook-form";
import { Form } from "@/components/form/form";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { editCommentAction } from "@/lib/actions/profile-changes";
import type { PlacedOrder } from "@/lib/domain/orders/place-order";
import type { CommentLine } from "@/lib/domain/profile-changes/comment-lines";
import {
  COMMENT_CHOICES,
  CommentFormSchema,
  type CommentInput,
  type CommentOutput,
} from "./comment-form-schema";
import { CommentText } from "./comment-text";

type CommentFormProps = {
  lines: readonly CommentLine[];
  /** Some of the chosen lines cannot have it: first they are left out. */
  blocked: boolean;
  /** Nothing was placed: the lines may have changed. */
  onRefused: () => void;
  onCancel: () => void;
  onDone: (order: PlacedOrder) => void;
};

/** One comment for all of the lines, or none any more. */
export function CommentForm({ lines, blocked, onRefused, onCancel, onDone }: CommentFormProps) {
  const t = useTranslations("comments");
  const common = useTranslations("common.dialog");
  const [only, ...others] = lines;
  // One line's comment can be altered; many have no comment in common.
  const comment = others.length === 0 ? (only?.comment ?? "") : "";
  const form = useKaitsuForm<CommentInput, CommentOutput, PlacedOrder>({
    schema: CommentFormSchema,
    defaultValues: { choice: "write", comment },
    action: ({ submissionId, ...wanted }) =>
      editCommentAction({
        submissionId,
        change: { imsis: lines.map(({ imsi }) => ({ imsi })), ...wanted },
      }),
    onDone,
  });
  const choice = useWatch({ control: form.methods.control, name: "choice" });
  const { failure } = form;
  const { setFocus } = form.methods;
  // The lines were read first: the dialog had no field to give the focus to.
  useEffect(() => setFocus("comment"), [setFocus]);
  const refused = useEffectEvent(onRefused);
  useEffect(() => {
    if (failure) refused();
  }, [failure]);

  return (
    // The form brings its own room at the sides.
    <div className="-mx-4 -mb-3 border-line border-t">
      <Form form={form} label={t("title")}>
        <div className="grid gap-3 p-4">
          <FormField form={form} name="choice" carrierName={false} label={t("choice")} group>
            {(control) => (
              <Segmented
                {...control}
                defaultValue={choice}
                options={COMMENT_CHOICES.map((value) => ({ value, label: t(`choices.${value}`) }))}
              />
            )}
          </FormField>
          {choice === "erase" ? (
            <p className="text-sm">{t("eraseMeaning", { count: lines.length })}</p>
          ) : (
            <CommentText form={form} />
          )}
          <p className="text-muted text-xs">{t("unconfirmed")}</p>
          <div className="flex flex-wrap items-center justify-end gap-2">
            {blocked ? (
              <span id={`${form.id}-blocked`} className="mr-auto text-bad text-xs">
                {t("blocked")}
              </span>
            ) : null}
            <Button onClick={onCancel}>{common("cancel")}</Button>
            {blocked ? (
              <Button variant="main" aria-disabled aria-describedby={`${form.id}-blocked`}>
                {t(`submit.${choice}`, { count: lines.length })}
              </Button>
            ) : (
              <SubmitButton pending={form.pending} variant={choice === "erase" ? "danger" : "main"}>
                {t(`submit.${choice}`, { count: lines.length })}
              </SubmitButton>
            )}
          </div>
        </div>
      </Form>
    </div>
  );
}
