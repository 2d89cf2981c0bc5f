"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OwnFacts } from "@/components/form/own-facts";
import { ReviewPanel } from "@/components/form/review-panel";
import type { SendTimeValues } from "@/components/form/send-time";
import type { FormFailure } from "@/components/form/use-checked-form";
import { BesideJson } from "@/components/ui/beside-json";
import { LinkButton } from "@/components/ui/link-button";
import type { Sending } from "./change-draft";
import { LineFacts } from "./line-facts";
import type { ChangeHandle } from "./use-change-form";

export type OwnFact = { label: string; value: ReactNode };

type ChangeReviewProps<Values extends SendTimeValues, Request> = {
  change: ChangeHandle<Values, Request>;
  sending: Sending<Request>;
  facts: ReactNode;
  own: OwnFact[] | undefined;
  warnings: ReactNode;
};

/** The last step before sending: which line, every value in words, and the very JSON. */
export function ChangeReview<Values extends SendTimeValues, Request>(
  props: ChangeReviewProps<Values, Request>,
) {
  const { change, sending, facts, own, warnings } = props;
  const { form, operation, line, back } = change;
  const t = useTranslations("changes");
  const body = useTranslations("sending.body");
  return (
    <ReviewPanel
      title={t(`operations.${operation}.review`)}
      lead={t(`operations.${operation}.reviewLead`)}
      pending={form.pending}
      failure={form.failure}
      wayOut={form.failure ? <WayOut failure={form.failure} imsi={line.imsi} /> : null}
      warnings={warnings}
      onBack={back}
      onSend={form.submit}
    >
      <h3 className="px-4 pt-3 font-semibold">{t("line.reviewed")}</h3>
      <div className="border-line border-b px-4 pt-2 pb-3">
        <LineFacts line={line} />
      </div>
      <BesideJson label={body("title")} json={JSON.stringify(sending.body, null, 2)}>
        {facts}
        <OwnFacts time={sending} facts={own} />
      </BesideJson>
    </ReviewPanel>
  );
}

/** Codes after which the line's page says more, and those after which its orders do. */
const SEE_LINE = [
  "profile_state_forbids",
  "profile_outdated",
  "profile_without_cn",
  "profile_has_icgw",
  "profile_plan_without_top_up",
];
const SEE_ORDERS = ["submission_reused", "order_corrected_already"];

function WayOut({ failure, imsi }: { failure: FormFailure; imsi: string }) {
  const t = useTranslations("changes.review");
  const { code, params } = failure;
  if (code === "target_busy" && params?.orderId) {
    return (
      <LinkButton size="sm" className="w-fit" href={`/orders/${params.orderId}`} prefetch={false}>
        {t("openOrder")}
      </LinkButton>
    );
  }
  if (SEE_ORDERS.includes(code)) {
    return (
      <LinkButton size="sm" className="w-fit" href={`/orders?imsi=${imsi}`}>
        {t("ordersOfLine")}
      </LinkButton>
    );
  }
  if (SEE_LINE.includes(code)) {
    return (
      <LinkButton size="sm" className="w-fit" href={`/profiles/${imsi}`}>
        {t("openProfile")}
      </LinkButton>
    );
  }
  return null;
}
