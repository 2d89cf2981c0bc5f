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
  const [problems, setProblems] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const fromAddress = refused.length > 0 ? [t("unknown", { list: refused.join(", ") })] : [];
  const said = problems.length > 0 ? problems : fromAddress;

  /** Everything that is wrong with what was put in, so that it is put right at once. */
  async function problemsOf(imsis: string[], wrong: string[]): Promise<string[]> {
    const found = wrong.length > 0 ? [t("wrong", { list: wrong.join(", ") })] : [];
    if (imsis.length === 0) return found.length > 0 ? found : [t("blank")];
    const all = new Set([...chosen, ...imsis]);
    // More than can be compared are more than can be asked about.
    if (all.size > MOST_PROFILES) {
      return [...found, t("tooMany", { most: MOST_PROFILES, count: all.size })];
    }
    const result = await chooseProfilesAction({ imsis }).catch(() => null);
    if (!result) return [...found, t("network")];
    if (!result.ok) return [...found, result.error.message];
    const { unknown } = result.data;
    return unknown.length > 0 ? [...found, t("unknown", { list: unknown.join(", ") })] : found;
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (asking) return;
    const { imsis, wrong } = parseImsis(text);
    setAsking(true);
    const found = await problemsOf(imsis, wrong);
    setAsking(false);
    setProblems(found);
    if (found.length > 0) return;
    setText("");
    onChoose([...new Set([...chosen, ...imsis])]);
  }

  return (
    <form noValidate onSubmit={submit} className="flex items-start gap-2">
      <Field
        label={t("field")}
        hint={t("hint", { most: MOST_PROFILES })}
        error={said.length > 0 ? said.map((one) => <p key={one}>{one}</p>) : undefined}
        className="max-w-xl flex-1"
      >
        {(control) => (
          <Textarea
            {...control}
            rows={1}
            value={text}
            autoComplete="off"
            spellCheck={false}
            className="min-h-[34px] resize-none font-mono leading-5"
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              // Several lines come in by pasting; Enter adds them, as in a field of one line.
              if (event.key !== "Enter" || event.shiftKey) return;
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
