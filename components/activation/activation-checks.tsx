"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Age } from "@/components/ui/age";
import { Check, CheckList } from "@/components/ui/check-list";
import { useClock } from "@/components/ui/clock";
import { Panel } from "@/components/ui/panel";
import { translateFieldMessage } from "@/lib/i18n/field-message";
import { ACTIVATION_FIELDS, useActivationWords } from "./activation-words";
import type { ActivationDraft, ActivationProblem } from "./form-values";

const HOUR_MS = 60 * 60 * 1000;
/** From this age on, a line's state is worth reading again before it is activated. */
const OLD_READING_MS = 24 * HOUR_MS;

/** Messages of fields that nobody has filled in yet. */
const MISSING = ["required", "requiredChoice"];

const NETWORK_FIELDS = [
  "cnActIpAddress",
  "cnSbyIpAddress",
  "unoTslPoi1IpAddress",
  "unoTslPoi2IpAddress",
];

type ActivationChecksProps = {
  body: ActivationDraft["body"];
  problems: readonly ActivationProblem[];
  /** Staff have asked for the summary: what is not filled in is missing now. */
  asked: boolean;
  /** Why the server did not take it, an error code. */
  refused: string | undefined;
  lineReadAt: string;
  policiesReadAt: string;
};

/** What was looked at before sending: facts of the line, then what is filled in, as it is filled in. */
export function ActivationChecks(props: ActivationChecksProps) {
  const { body, problems, asked, refused, lineReadAt, policiesReadAt } = props;
  const t = useTranslations("activate");
  const words = useActivationWords();
  const wrongIn = (network: boolean) =>
    problems.filter(({ field }) => NETWORK_FIELDS.includes(field) === network);
  return (
    <Panel title={t("checks.title")}>
      <CheckList>
        {refused === "profile_state_forbids" ? (
          <Check tone="bad">{t("checks.notInactive")}</Check>
        ) : (
          <AgeCheck instant={lineReadAt} limit={OLD_READING_MS} old="warnings.lineRead">
            {t.rich("checks.inactive", { age: () => <Age instant={lineReadAt} /> })}
          </AgeCheck>
        )}
        {refused === "target_busy" ? (
          <Check tone="bad">{t("checks.busy")}</Check>
        ) : (
          <Check tone="ok">{t("checks.free")}</Check>
        )}
        <AgeCheck instant={policiesReadAt} limit={HOUR_MS} old="warnings.policiesOld">
          {t.rich("checks.policies", { age: () => <Age instant={policiesReadAt} /> })}
        </AgeCheck>
        <Section problems={wrongIn(false)} asked={asked}>
          {words.plan(body)}
        </Section>
        <Section problems={wrongIn(true)} asked={asked}>
          {words.network(body)}
        </Section>
        {body.cn && body.unoTsl ? <Check tone="wait">{t("warnings.tslWithCn")}</Check> : null}
        {body.testMode ? <Check tone="wait">{t("warnings.testMode")}</Check> : null}
      </CheckList>
      {body.cn ? <p className="px-4 pb-3 text-faint text-xs">{t("checks.addresses")}</p> : null}
    </Panel>
  );
}

function AgeCheck(props: {
  instant: string;
  limit: number;
  old: "warnings.lineRead" | "warnings.policiesOld";
  children: ReactNode;
}) {
  const { instant, limit, old, children } = props;
  const t = useTranslations("activate");
  if (useClock() - Date.parse(instant) < limit) return <Check tone="ok">{children}</Check>;
  return <Check tone="wait">{t.rich(old, { age: () => <Age instant={instant} /> })}</Check>;
}

/** What is filled in, in words, or each thing that is still wrong with it. */
function Section({
  problems,
  asked,
  children,
}: Pick<ActivationChecksProps, "problems" | "asked"> & {
  children: ReactNode;
}) {
  const t = useTranslations("activate");
  const errors = useTranslations("errors");
  if (problems.length === 0) return <Check tone="ok">{children}</Check>;
  return problems.map(({ field, message }) => {
    const named = ACTIVATION_FIELDS.find((one) => one === field);
    const problem = translateFieldMessage(errors, message);
    return (
      <Check key={field} tone={!asked && MISSING.includes(message) ? "open" : "bad"}>
        {t("checks.problem", { field: named ? t(`fields.${named}`) : field, problem })}
      </Check>
    );
  });
}
