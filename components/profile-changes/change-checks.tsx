"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FieldProblem } from "@/components/form/field-errors";
import { Age } from "@/components/ui/age";
import { Check } from "@/components/ui/check-list";
import { useClock } from "@/components/ui/clock";
import { translateFieldMessage } from "@/lib/i18n/field-message";
import { stateWord } from "@/lib/i18n/state-words";
import type { ChangeBody } from "./change-draft";
import type { ChangeLine } from "./change-line";
import { useFieldLabel } from "./field-label";
import { useLineTaken } from "./line-taken";

/** The form as it stands now. */
export type LiveDraft = {
  /** What would be sent, as far as it is filled in. */
  body: ChangeBody;
  problems: readonly FieldProblem[];
  /** Staff have asked for the summary: what is not filled in is missing now. */
  asked: boolean;
  /** Why the server did not take it, an error code. */
  refused: string | undefined;
};

const HOUR_MS = 60 * 60 * 1000;
/** From this age on, a line's state is worth reading again before it is changed. */
const OLD_READING_MS = 24 * HOUR_MS;

/** Messages of fields that nobody has filled in yet. */
const MISSING = ["required", "requiredChoice"];

/** The line's state, how old that reading is, and that nothing else is under way. */
export function LineChecks({ line, refused }: { line: ChangeLine; refused: string | undefined }) {
  const t = useTranslations("changes.checks");
  const states = useTranslations("states");
  const taken = useLineTaken();
  const { readAt, shown } = line;
  const age = () => <Age instant={readAt} />;
  const state = stateWord(states, "profile", shown.profileStatus ?? "");
  return (
    <>
      {refused === "profile_state_forbids" ? (
        <Check tone="bad">{t("stateChanged")}</Check>
      ) : (
        <AgeCheck instant={readAt} limitMs={OLD_READING_MS} old={t.rich("lineOld", { age })}>
          {t.rich("state", { state, age })}
        </AgeCheck>
      )}
      {taken || refused === "target_busy" ? (
        <Check tone="bad">{t("busy")}</Check>
      ) : (
        <Check tone="ok">{t("free")}</Check>
      )}
    </>
  );
}

type AgeCheckProps = { instant: string; limitMs: number; old: ReactNode; children: ReactNode };

/** Something that was read from the carrier, and a warning once that is long ago. */
export function AgeCheck({ instant, limitMs, old, children }: AgeCheckProps) {
  if (useClock() - Date.parse(instant) < limitMs) return <Check tone="ok">{children}</Check>;
  return <Check tone="wait">{old}</Check>;
}

/** When the carrier gave the plans; they are asked for every hour. */
export function PoliciesCheck({ readAt }: { readAt: string }) {
  const t = useTranslations("changes.checks");
  const age = () => <Age instant={readAt} />;
  return (
    <AgeCheck instant={readAt} limitMs={HOUR_MS} old={t.rich("policiesOld", { age })}>
      {t.rich("policies", { age })}
    </AgeCheck>
  );
}

type FieldChecksProps = {
  live: LiveDraft;
  /** Which fields; all, if not said. */
  of?: (name: string) => boolean;
  /** What a field is called in this form, where that is not its usual name. */
  called?: Readonly<Record<string, string>>;
  /** What is filled in, in words. */
  children: ReactNode;
};

/** What is filled in, or each thing that is still wrong with it. */
export function FieldChecks({ live, of = () => true, called = {}, children }: FieldChecksProps) {
  const t = useTranslations("changes.checks");
  const errors = useTranslations("errors");
  const label = useFieldLabel();
  const problems = live.problems.filter(({ name }) => of(name));
  if (problems.length === 0) return <Check tone="ok">{children}</Check>;
  return problems.map(({ name, message }) => {
    const problem = translateFieldMessage(errors, message);
    return (
      <Check key={name} tone={!live.asked && MISSING.includes(message) ? "open" : "bad"}>
        {t("problem", { field: called[name] ?? label(name), problem })}
      </Check>
    );
  });
}
