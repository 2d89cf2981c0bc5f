"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, type CompositionEvent, useRef } from "react";
import { useWatch } from "react-hook-form";
import { FormField } from "@/components/form/form-field";
import { isOfComposition } from "@/components/form/ime";
import type { KaitsuForm } from "@/components/form/use-checked-form";
import { Input } from "@/components/ui/input";
import { COMMENT_LENGTH } from "@/lib/domain/profile-changes/comment-limits";
import { type CommentInput, type CommentOutput, textProblem } from "./comment-form-schema";

type CommentTextProps = { form: KaitsuForm<CommentInput, CommentOutput> };

/**
 * The comment: counted and checked as it is typed, but never while an IME composes. What the carrier refuses is named
 * with its place; the text stays as it was typed.
 */
export function CommentText({ form }: CommentTextProps) {
  const t = useTranslations("comments");
  const composing = useRef(false);
  const text = useWatch({ control: form.methods.control, name: "comment" });
  const wrong = textProblem(text);
  const length = [...text].length;
  const others = form.problems.filter(({ name }) => name !== "comment");
  const shown =
    wrong === null ? form : { ...form, problems: [...others, { name: "comment", message: wrong }] };
  return (
    <FormField form={shown} name="comment" label={t("label")} hint={t("hint")} required>
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          suffix={
            <span className={length > COMMENT_LENGTH ? "font-semibold text-bad" : undefined}>
              {t("counter", { length, most: COMMENT_LENGTH })}
            </span>
          }
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={(event: CompositionEvent<HTMLInputElement>) => {
            composing.current = false;
            void control.onChange(event);
          }}
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            if (composing.current && isOfComposition(event.nativeEvent)) return;
            composing.current = false;
            void control.onChange(event);
          }}
        />
      )}
    </FormField>
  );
}
