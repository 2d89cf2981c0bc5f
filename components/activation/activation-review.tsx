"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { FormBar } from "@/components/form/form-bar";
import { FormFailureNotice } from "@/components/form/form-failure-notice";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormFailure } from "@/components/form/use-kaitsu-form";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import type { Activation } from "@/lib/domain/profiles/activation-schema";
import type { ActivationLine } from "./activation-form-type";
import { LineFacts } from "./line-facts";
import { RequestWords } from "./request-words";

type ActivationReviewProps = {
  line: ActivationLine;
  body: Activation;
  pending: boolean;
  failure: FormFailure | null;
  onBack: () => void;
  onSend: () => void;
};

/** The last step before sending: which line, every value in words, and the very JSON. */
export function ActivationReview(props: ActivationReviewProps) {
  const { line, body, pending, failure, onBack, onSend } = props;
  const t = useTranslations("activate");
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }, []);

  return (
    <form
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
            {t("review.title")}
          </h2>
          <p className="text-muted text-sm">
            {t("review.lead")} {failure ? null : t("review.nothingYet")}
          </p>
        </header>
        {failure ? (
          <div className="grid gap-2 p-4 pb-0">
            <FormFailureNotice failure={failure} />
            <WayOut code={failure.code} imsi={line.imsi} />
          </div>
        ) : null}
        <h3 className="px-4 pt-3 font-semibold">{t("review.line")}</h3>
        <div className="border-line border-b px-4 pt-2 pb-3">
          <LineFacts line={line} />
        </div>
        <RequestWords request={body} without={["imsi", "hsn"]} label={t("body.title")} />
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

/** Where to look when sending again would not help. */
function WayOut({ code, imsi }: { code: string; imsi: string }) {
  const t = useTranslations("activate.review");
  if (code === "target_busy" || code === "submission_reused") {
    return (
      <LinkButton size="sm" className="w-fit" href={`/orders?imsi=${imsi}`}>
        {t("ordersOfLine")}
      </LinkButton>
    );
  }
  if (code === "profile_state_forbids") {
    return (
      <LinkButton size="sm" className="w-fit" href={`/profiles/${imsi}`}>
        {t("openProfile")}
      </LinkButton>
    );
  }
  return null;
}
