"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormBar } from "@/components/form/form-bar";
import { FormSection } from "@/components/form/form-section";
import { FormSummary } from "@/components/form/form-summary";
import type { SendTimeValues } from "@/components/form/send-time";
import { SendTimeSection } from "@/components/form/send-time-section";
import { SubmitButton } from "@/components/form/submit-button";
import { Columns } from "@/components/ui/columns";
import { Panel } from "@/components/ui/panel";
import type { LiveDraft } from "./change-checks";
import { CorrectionNotice } from "./change-correction";
import type { Sending } from "./change-draft";
import { ChangeReview, type OwnFact } from "./change-review";
import { ChangeSide } from "./change-side";
import { LineFacts } from "./line-facts";
import type { ChangeHandle } from "./use-change-form";

export type ChangeFormProps<Values extends SendTimeValues, Request> = {
  /** What useChangeForm gave. */
  change: ChangeHandle<Values, Request>;
  /** The first step's sections, between the line and the time to send. */
  children?: ReactNode;
  /** The second step's words: what will be sent, before and after. */
  facts: (sending: Sending<Request>) => ReactNode;
  /** What is recorded here and not sent, for the second step. */
  own?: (sending: Sending<Request>) => OwnFact[];
  /** Notices of the second step, which stop nothing. */
  warnings?: (sending: Sending<Request>) => ReactNode;
  /** Checks (CheckList's items) beside the form, below those of the line; otherwise what is wrong with the fields. */
  checks?: (live: LiveDraft) => ReactNode;
};

/** The one frame of all changes of a line: filling in, then looking over exactly what will be sent. */
export function ChangeForm<Values extends SendTimeValues, Request>(
  props: ChangeFormProps<Values, Request>,
) {
  const { change, children, facts, own, warnings, checks } = props;
  const { form, reviewed, show, correction, operation, line } = change;
  const t = useTranslations("changes");
  const bar = useTranslations("sending.bar");
  return (
    <>
      {correction ? <CorrectionNotice correction={correction} /> : null}
      <Columns sideStays side={<ChangeSide change={change} checks={checks} />}>
        <form
          method="post"
          noValidate
          hidden={reviewed !== null}
          aria-label={t(`operations.${operation}.form`)}
          onSubmit={(event) => {
            event.preventDefault();
            form.review(show);
          }}
        >
          <Panel>
            <FormSummary form={form} />
            <FormSection legend={t("line.title")}>
              <LineFacts line={line} />
            </FormSection>
            {children}
            <SendTimeSection form={form} />
            <FormBar note={bar("note")}>
              <SubmitButton pending={false}>{bar("review")}</SubmitButton>
            </FormBar>
          </Panel>
        </form>
        {reviewed ? (
          <ChangeReview
            change={change}
            sending={reviewed}
            facts={facts(reviewed)}
            own={own?.(reviewed)}
            warnings={warnings?.(reviewed)}
          />
        ) : null}
      </Columns>
    </>
  );
}
