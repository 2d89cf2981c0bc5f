"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { chooseProfilesAction } from "@/lib/actions/usage";
import { MOST_PROFILES } from "@/lib/domain/usage/bounds";
import { parseImsis } from "@/lib/domain/usage/parse-imsis";

type LineFieldProps = {
  chosen: readonly string[];
  /** IMSIs of the address that the inventory does not have. */
  refused: readonly string[];
  /** The chosen lines are on their way. */
  pending: boolean;
  onChoose: (imsis: string[]) => void;
};

/** Takes IMSIs, typed or pasted; only lines of the inventory get through. */
export function LineField({ chosen, refused, pending, onChoose }: LineFieldProps) {
  const t = useTranslations("usage.lines");
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const fromAddress = refused.length > 0 ? t("unknown", { list: refused.join(", ") }) : null;

  async function problemOf(imsis: string[], wrong: string[]): Promise<string | null> {
    if (wrong.length > 0) return t("wrong", { list: wrong.join(", ") });
    if (imsis.length === 0) return t("blank");
    const all = new Set([...chosen, ...imsis]);
    if (all.size > MOST_PROFILES) return t("tooMany", { most: MOST_PROFILES, count: all.size });
    const result = await chooseProfilesAction({ imsis }).catch(() => null);
    if (!result) return t("network");
    if (!result.ok) return result.error.message;
    const { unknown } = result.data;
    return unknown.length > 0 ? t("unknown", { list: unknown.join(", ") }) : null;
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (asking) return;
    const { imsis, wrong } = parseImsis(text);
    setAsking(true);
    const found = await problemOf(imsis, wrong);
    setAsking(false);
    setProblem(found);
    if (found) return;
    setText("");
    onChoose([...new Set([...chosen, ...imsis])]);
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-wrap items-start gap-2">
      <Field
        label={t("field")}
        hint={t("hint", { most: MOST_PROFILES })}
        error={problem ?? fromAddress}
        className="min-w-64 max-w-xl flex-1"
      >
        {(control) => (
          <Textarea
            {...control}
            rows={1}
            value={text}
            autoComplete="off"
            spellCheck={false}
            className="min-h-[34px] resize-none font-mono"
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              // Several lines come in by pasting; Enter adds them, as in a field of one line.
              if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
        )}
      </Field>
      <Button type="submit" variant="main" pending={asking || pending} className="mt-[22px]">
        {t("add")}
      </Button>
    </form>
  );
}
