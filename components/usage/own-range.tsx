"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { UsageRange } from "@/lib/domain/usage/schemas";
import { type RangeProblem, rangeProblem } from "@/lib/domain/usage/usage-range";

type OwnRangeProps = {
  range: UsageRange;
  today: string;
  onChoose: (range: UsageRange, form: HTMLFormElement) => void;
};

const ENDS = ["from", "to"] as const;

/** From when to when, typed; checked before anything is asked. */
export function OwnRange({ range, today, onChoose }: OwnRangeProps) {
  const t = useTranslations("usage.range");
  const [typed, setTyped] = useState(range);
  const [problem, setProblem] = useState<RangeProblem | null>(null);
  const latest = range.by === "day" ? today : today.slice(0, 7);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const found = rangeProblem(typed);
    setProblem(found);
    if (!found) onChoose(typed, event.currentTarget);
  }

  return (
    <form noValidate onSubmit={submit} className="mt-1 grid gap-2 border-line border-t px-2 pt-2">
      <p className="text-faint text-xs">{t(`hint.${range.by}`)}</p>
      {ENDS.map((end) => (
        <Field
          key={end}
          label={t(end)}
          error={problem?.field === end ? t(`problems.${problem.problem}`) : undefined}
        >
          {(control) => (
            <Input
              {...control}
              type={range.by === "day" ? "date" : "month"}
              placeholder={range.by === "day" ? "YYYY-MM-DD" : "YYYY-MM"}
              max={latest}
              value={typed[end]}
              onChange={(event) => setTyped({ ...typed, [end]: event.target.value.trim() })}
            />
          )}
        </Field>
      ))}
      <Button type="submit" size="sm">
        {t("apply")}
      </Button>
    </form>
  );
}
