"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useEffect, useMemo, useState } from "react";
import { FormBar } from "@/components/form/form-bar";
import { useOpenedIn } from "@/components/form/opened-in";
import { SubmitButton } from "@/components/form/submit-button";
import { useCheckedForm } from "@/components/form/use-checked-form";
import { useLeaveWarning } from "@/components/form/use-leave-warning";
import { useTwoSteps } from "@/components/form/use-two-steps";
import { Columns } from "@/components/ui/columns";
import { Panel } from "@/components/ui/panel";
import { FORM_OF_KIND } from "@/lib/domain/drafts/draft-forms";
import type { EsimContract } from "@/lib/domain/esim/activation-schema";
import { japanDate } from "@/lib/time/japan";
import { checkEsimForm, type EsimRequest } from "./check-form";
import { DraftStatus } from "./drafts/draft-status";
import { type OpenedDraft, useDraft } from "./drafts/use-draft";
import { useUnloadWarning } from "./drafts/use-unload-warning";
import { EsimChecks } from "./esim-checks";
import type { EsimCorrection } from "./esim-form-type";
import { EsimSections } from "./esim-sections";
import { type AddKind, initialValues, type KnownValues } from "./form-values";
import {
  DraftPointer,
  DraftTrouble,
  EsimReview,
  loadLaterParts,
  RequestPanel,
  SummaryPart,
} from "./later-parts";
import { placeRequest } from "./place-request";
import { CorrectedOrder } from "./use-duplicates";
import { useLiveForm } from "./use-live-form";
import { useSettledValues } from "./use-settled-values";

export type EsimFormProps = {
  addKind: AddKind;
  contract: EsimContract;
  /** What a draft or the corrected order held. */
  known: KnownValues;
  /** The draft that this form is, begun or not. */
  opened: OpenedDraft;
  correction: EsimCorrection | null;
  /** The form has become another draft. */
  onOtherDraft: (id: string) => void;
  /** Throws away what stands here, for what is kept. */
  onLoad: () => void;
};

const today = () => japanDate(Date.now());

/** One PA05-41 in two steps: filling in, and looking over what will be sent. Kept as a draft all the while. */
export function EsimForm(props: EsimFormProps) {
  const { addKind, contract, known, opened, correction, onOtherDraft, onLoad } = props;
  const t = useTranslations("esim");
  const bar = useTranslations("sending.bar");
  const router = useRouter();
  const openedIn = useOpenedIn("freebit");
  const [first] = useState(() => initialValues(addKind, known));
  const form = useCheckedForm({
    check: useMemo(() => checkEsimForm(contract, today), [contract]),
    defaultValues: first,
    action: ({ submissionId, ...request }) =>
      draft.during((inForm) =>
        placeRequest({
          submissionId,
          openedIn,
          request,
          previousOrderId: correction?.orderId,
          draft: inForm,
        }),
      ),
    onDone: ({ id }) => {
      form.methods.resetField("masterPassword");
      router.push(`/orders/${id}`);
    },
    submissionKey: `esim:${opened.id}`,
  });
  const { values, handlers } = useSettledValues(form.methods);
  const { view, problems, shown, marks } = useLiveForm({
    form,
    values,
    first,
    contract,
    correction,
  });
  const draft = useDraft({
    form: FORM_OF_KIND[addKind],
    opened,
    values,
    first,
    previousOrderId: correction?.orderId,
    onOtherDraft,
  });
  useLeaveWarning(draft.trouble !== null && !form.pending);
  useUnloadWarning(draft.state.is === "changed" || draft.state.is === "saving");
  const isBegun = draft.state.is !== "none";
  const isKnown = Object.keys(known).length > 0;
  useEffect(() => {
    if (isBegun) loadLaterParts();
  }, [isBegun]);
  const { reviewed, show, back } = useTwoSteps<EsimRequest>({
    refused: form.failure ? (shown[0]?.name ?? null) : null,
    focus: form.focus,
    first: marks[0]?.name ?? null,
  });

  return (
    <CorrectedOrder value={correction?.orderId}>
      {draft.trouble ? (
        <DraftTrouble trouble={draft.trouble} draft={draft} onLoad={onLoad} />
      ) : null}
      <Columns
        sideStays
        side={
          <>
            {draft.trouble ? <DraftPointer /> : null}
            <EsimChecks view={view} problems={problems} shown={shown} marks={marks} />
            {(isBegun || isKnown) && !reviewed ? (
              <RequestPanel fields={view.fields} whole={problems.length === 0} />
            ) : null}
          </>
        }
      >
        <form
          {...handlers}
          method="post"
          noValidate
          hidden={reviewed !== null}
          aria-label={t(`forms.${addKind}.form`)}
          onBlur={() => {
            handlers.onBlur();
            draft.flush();
          }}
          onMouseDown={keepFieldInPlace}
          onSubmit={(event) => {
            event.preventDefault();
            leaveField();
            form.review(show);
          }}
        >
          <Panel>
            {form.methods.formState.isSubmitted ? (
              <SummaryPart view={view} problems={shown} />
            ) : null}
            <EsimSections view={view} later={correction?.later ?? false} />
            <FormBar note={<BarNote status={<DraftStatus draft={draft} />} />}>
              <SubmitButton pending={false}>{bar("review")}</SubmitButton>
            </FormBar>
          </Panel>
        </form>
        {reviewed ? (
          <EsimReview
            view={view}
            request={reviewed}
            correction={correction}
            pending={form.pending}
            failure={form.failure}
            onBack={back}
            onSend={form.submit}
          />
        ) : null}
      </Columns>
    </CorrectedOrder>
  );
}

/**
 * A press on a button leaves no field: what is said of a field that is left would move the button away from below the
 * mouse before it is released.
 */
function keepFieldInPlace(event: MouseEvent) {
  if (event.target instanceof Element && event.target.closest("button")) event.preventDefault();
}

/** What a field does with its text when it is left is done before the form is looked over. */
function leaveField() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function BarNote({ status }: { status: ReactNode }) {
  const t = useTranslations("sending.bar");
  return (
    <>
      {t("note")}
      <span className="block text-faint">{status}</span>
    </>
  );
}
