"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { useWatch } from "react-hook-form";
import { Form } from "@/components/form/form";
import { FormField } from "@/components/form/form-field";
import { useOpenedIn } from "@/components/form/opened-in";
import { notBeforeOf } from "@/components/form/send-time";
import { SendTimeSection } from "@/components/form/send-time-section";
import { SubmitButton } from "@/components/form/submit-button";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import type { ChangeCorrection } from "@/components/profile-changes/change-correction";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { editCommentAction } from "@/lib/actions/profile-changes";
import type { PlacedOrder } from "@/lib/domain/orders/find-submission";
import type { CommentLine } from "@/lib/domain/profile-changes/comment-lines";
import {
  COMMENT_CHOICES,
  CommentFormSchema,
  type CommentInput,
  type CommentOutput,
  firstValues,
} from "./comment-form-schema";
import { CommentText } from "./comment-text";

type CommentFormProps = {
  lines: readonly CommentLine[];
  /** The refused or failed order that it corrects. */
  correction: ChangeCorrection | undefined;
  /** Some of the chosen lines cannot have it: first they are left out. */
  blocked: boolean;
  /** Nothing was placed: the lines may have changed. */
  onRefused: () => void;
  onCancel: () => void;
  onDone: (order: PlacedOrder) => void;
};

/** One comment for all of the lines, or none any more. */
export function CommentForm(props: CommentFormProps) {
  const { lines, correction, blocked, onRefused, onCancel, onDone } = props;
  const t = useTranslations("comments");
  const common = useTranslations("common.dialog");
  const openedIn = useOpenedIn("icm");
  const form = useKaitsuForm<CommentInput, CommentOutput, PlacedOrder>({
    schema: CommentFormSchema,
    defaultValues: firstValues(correction ? askedFor(correction) : commentOf(lines)),
    action: async ({ submissionId, comment, ...time }) => {
      // A time that counts from now counts from here.
      const notBefore = notBeforeOf(time, Date.now());
      const result = await editCommentAction({
        submissionId,
        openedIn,
        notBefore,
        previousOrderId: correction?.orderId,
        change: { imsis: lines.map(({ imsi }) => ({ imsi })), comment },
      });
      return result;
    },
    onDone,
  });
  const choice = useWatch({ control: form.methods.control, name: "choice" });
  const { failure } = form;
  const { setFocus } = form.methods;
  // The lines were read first: the dialog had no field to give the focus to.
  useEffect(() => setFocus("comment"), [setFocus]);
  const markRefused = useEffectEvent(() => {
    if (correction) form.setFieldErrors(correction.fields);
  });
  useEffect(() => markRefused(), []);
  const refused = useEffectEvent(onRefused);
  useEffect(() => {
    if (failure) refused();
  }, [failure]);

  return (
    // The form brings its own room at the sides.
    <div className="-mx-4 -mb-3 border-line border-t">
      <Form form={form} label={t("title")}>
        <div className="grid gap-3 px-4 pt-4 pb-1">
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
        </div>
        <SendTimeSection form={form} />
        <div className="grid gap-3 border-line border-t p-4">
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

/** One line's comment can be altered; many have no comment in common. */
function commentOf([only, ...others]: readonly CommentLine[]): string {
  return others.length === 0 ? (only?.comment ?? "") : "";
}

function askedFor({ request }: ChangeCorrection): string | null {
  return typeof request.comment === "string" ? request.comment : null;
}
