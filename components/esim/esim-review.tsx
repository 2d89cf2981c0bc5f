"use client";

import { useTranslations } from "next-intl";
import { OwnFacts } from "@/components/form/own-facts";
import { ReviewPanel } from "@/components/form/review-panel";
import type { FormFailure } from "@/components/form/use-kaitsu-form";
import { BesideJson } from "@/components/ui/beside-json";
import { Notice } from "@/components/ui/notice";
import { DuplicateWarnings } from "./duplicate-warnings";
import { EsimFacts } from "./esim-facts";
import type { EsimView } from "./esim-form-type";
import type { EsimRequest } from "./form-schema";
import { sentFields } from "./form-values";
import { lacksPlan } from "./plan-section";
import { shownBody } from "./request-body";
import { RequestNotes } from "./request-panel";

type EsimReviewProps = {
  view: EsimView;
  request: EsimRequest;
  pending: boolean;
  failure: FormFailure | null;
  onBack: () => void;
  onSend: () => void;
};

/** The last step before sending: every value in words, and the very JSON. */
export function EsimReview({ view, request, failure, ...rest }: EsimReviewProps) {
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
