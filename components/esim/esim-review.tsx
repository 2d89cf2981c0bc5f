"use client";

import { useTranslations } from "next-intl";
import { get } from "react-hook-form";
import { OwnFacts } from "@/components/form/own-facts";
import { ReviewPanel } from "@/components/form/review-panel";
import type { FormFailure } from "@/components/form/use-checked-form";
import { BesideJson } from "@/components/ui/beside-json";
import { Notice } from "@/components/ui/notice";
import { FIELD_PATHS } from "@/lib/domain/esim/vocabulary";
import type { EsimRequest } from "./check-form";
import { DuplicateWarnings } from "./duplicate-warnings";
import { EsimFacts } from "./esim-facts";
import type { EsimCorrection, EsimView } from "./esim-form-type";
import { useEsimWords } from "./esim-words";
import { type EsimValues, sentFields } from "./form-values";
import { lacksPlan } from "./plan-section";
import { shownBody } from "./request-body";
import { RequestNotes } from "./request-panel";

type EsimReviewProps = {
  view: EsimView;
  request: EsimRequest;
  correction: EsimCorrection | null;
  pending: boolean;
  failure: FormFailure | null;
  onBack: () => void;
  onSend: () => void;
};

/** The last step before sending: every value in words, and the very JSON. */
export function EsimReview({ view, request, correction, failure, ...rest }: EsimReviewProps) {
  const t = useTranslations("esim");
  const body = useTranslations("sending.body");
  const fields = sentFields(view.values);
  const { customerReference } = request;
  return (
    <ReviewPanel
      {...rest}
      title={t(`forms.${view.values.addKind}.review`)}
      lead={t("review.lead")}
      failure={failure}
      wayOut={failure ? <OrdersLink failure={failure} /> : null}
      warnings={
        <>
          <UnchangedWarning view={view} correction={correction} />
          {lacksPlan(view) ? <Notice tone="wait">{t("warnings.noPlan")}</Notice> : null}
          <DuplicateWarnings fields={fields} />
        </>
      }
    >
      <BesideJson
        label={body("title")}
        json={shownBody(fields)}
        note={<RequestNotes fields={fields} />}
      >
        <EsimFacts fields={fields} />
        <OwnFacts
          time={request}
          facts={
            customerReference === ""
              ? []
              : [{ label: t("fields.customerReference"), value: customerReference }]
          }
        />
      </BesideJson>
    </ReviewPanel>
  );
}

/** Nothing of what the carrier refused is otherwise now: it may well refuse it again. */
function UnchangedWarning({ view, correction }: Pick<EsimReviewProps, "view" | "correction">) {
  const t = useTranslations("esim");
  const { label } = useEsimWords();
  const { marks } = view.form;
  // Who was asked to wait is to send the same.
  if (!correction || correction.later || !isUnchanged(view.values, correction)) return null;
  const paths = FIELD_PATHS.filter((path) => marks.some(({ name }) => name === path));
  if (paths.length === 0) return null;
  const corporate = view.values.mnp.gender === "C";
  const fields = paths.map((path) => label(path, corporate)).join(t("listComma"));
  return <Notice tone="wait">{t("warnings.unchanged", { fields })}</Notice>;
}

function isUnchanged(values: EsimValues, { wrongFields, fields }: EsimCorrection): boolean {
  return wrongFields.every((path) => (get(values, path) ?? "") === (fields[path] ?? ""));
}

/** Another order's own page is opened beside, so that what was typed stays. */
function OrdersLink({ failure }: { failure: FormFailure }) {
  const t = useTranslations("esim.review");
  const { code, params } = failure;
  const isElsewhere =
    code === "target_busy" || code === "submission_reused" || code === "draft_sent";
  if (!isElsewhere) return null;
  // Which order it was is known of a draft alone.
  const href = code === "draft_sent" && params?.orderId ? `/orders/${params.orderId}` : "/orders";
  return (
    <a href={href} target="_blank" rel="noreferrer" className="w-fit text-sm underline">
      {t("orders")}
    </a>
  );
}
