"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { FormBar } from "@/components/form/form-bar";
import { FormFailureNotice } from "@/components/form/form-failure-notice";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormFailure } from "@/components/form/use-kaitsu-form";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Description, DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
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
export function EsimReview(props: EsimReviewProps) {
  const { view, request, pending, failure, onBack, onSend } = props;
  const t = useTranslations("esim");
  const heading = useRef<HTMLHeadingElement>(null);
  const fields = sentFields(view.values);

  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }, []);

  return (
    <form
      method="post"
      aria-labelledby="review-title"
      aria-busy={pending}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <Panel>
        <header className="border-line border-b px-4 py-3">
          <h2 id="review-title" ref={heading} tabIndex={-1} className="text-lg outline-none">
            {t(`forms.${view.values.addKind}.review`)}
          </h2>
          <p className="text-muted text-sm">
            {t("review.lead")} {failure ? null : t("review.nothingYet")}
          </p>
        </header>
        <div className="grid gap-2 px-4 pt-3 empty:hidden">
          {failure ? <FailureNotice failure={failure} /> : null}
          {lacksPlan(view) ? <Notice tone="wait">{t("warnings.noPlan")}</Notice> : null}
        </div>
        <div className="wide:grid wide:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
          <div className="min-w-0">
            <EsimFacts fields={fields} />
            <OwnFacts request={request} />
          </div>
          <div className="min-w-0 border-line border-t wide:border-t-0 wide:border-l">
            <p className="px-4 pt-2.5 text-faint text-xs">{t("body.title")}</p>
            <CodeBlock label={t("body.title")}>{shownBody(fields)}</CodeBlock>
            <RequestNotes fields={fields} />
          </div>
        </div>
        <FormBar note={t("review.note")}>
          <Button onClick={onBack} disabled={pending}>
            {t("review.back")}
          </Button>
          <SubmitButton pending={pending}>{t("review.send")}</SubmitButton>
        </FormBar>
      </Panel>
    </form>
  );
}

/** Why it was not taken; another order's own page is opened beside, so that what was typed stays. */
function FailureNotice({ failure }: { failure: FormFailure }) {
  const t = useTranslations("esim.review");
  const { code, params } = failure;
  const isElsewhere =
    code === "target_busy" || code === "submission_reused" || code === "draft_sent";
  // Which order it was is known of a draft alone.
  const href = code === "draft_sent" && params?.orderId ? `/orders/${params.orderId}` : "/orders";
  return (
    <>
      <FormFailureNotice failure={failure} />
      {isElsewhere ? (
        <a href={href} target="_blank" rel="noreferrer" className="w-fit text-sm underline">
          {t("orders")}
        </a>
      ) : null}
    </>
  );
}

/** What is ours and not sent. */
function OwnFacts({ request }: { request: EsimRequest }) {
  const t = useTranslations("esim");
  const { customerReference, sendWhen, notBefore } = request;
  if (customerReference === "" && sendWhen === "now") return null;
  return (
    <section className="border-line border-t pt-2.5">
      <h3 className="px-4 text-faint text-xs">{t("review.ours")}</h3>
      <DescriptionList>
        {customerReference === "" ? null : (
          <Description label={t("fields.customerReference")}>{customerReference}</Description>
        )}
        {sendWhen === "now" ? null : (
          <Description label={t("fields.sendWhen")}>
            {sendWhen === "at"
              ? t("review.at", { at: notBefore.replaceAll("-", "/").replace("T", " ") })
              : t("review.inMinutes", { minutes: sendWhen })}
          </Description>
        )}
      </DescriptionList>
    </section>
  );
}
