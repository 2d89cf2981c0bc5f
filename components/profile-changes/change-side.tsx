"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useWatch } from "react-hook-form";
import { type SendTimeValues, sendTimeProblems } from "@/components/form/send-time";
import { CheckList } from "@/components/ui/check-list";
import { Panel } from "@/components/ui/panel";
import { BodyPanel } from "./body-panel";
import { FieldChecks, LineChecks, type LiveDraft } from "./change-checks";
import type { ChangeHandle } from "./use-change-form";

type ChangeSideProps<Values extends SendTimeValues, Request> = {
  change: ChangeHandle<Values, Request>;
  checks: ((live: LiveDraft) => ReactNode) | undefined;
};

/** Beside the form, live: what was looked at, and what would be sent. */
export function ChangeSide<Values extends SendTimeValues, Request>(
  props: ChangeSideProps<Values, Request>,
) {
  const { change, checks } = props;
  const { form, line, draftOf, reviewed } = change;
  const t = useTranslations("changes.checks");
  useWatch({ control: form.methods.control });
  const values = form.methods.getValues();
  const draft = draftOf(values);
  const found = [...draft.problems, ...sendTimeProblems(values)];
  const known = new Set(found.map(({ name }) => name));
  const live: LiveDraft = {
    body: draft.body,
    // What the server found wrong stays until that field is changed.
    problems: [...found, ...form.problems.filter(({ name }) => !known.has(name))],
    asked: form.methods.formState.isSubmitted,
    refused: form.failure?.code,
  };
  return (
    <>
      <Panel title={t("title")}>
        <CheckList>
          <LineChecks line={line} refused={live.refused} />
          {checks ? checks(live) : <FieldChecks live={live}>{t("filled")}</FieldChecks>}
        </CheckList>
      </Panel>
      {reviewed ? null : <BodyPanel body={draft.body} whole={draft.request !== null} />}
    </>
  );
}
