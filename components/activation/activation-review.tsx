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
          <p className="text-muted text-sm">{t("review.lead")}</p>
        </header>
        {failure ? (
          <div className="grid gap-2 p-4 pb-0">
            <FormFailureNotice failure={failure} />
            {failure.code === "target_busy" || failure.code === "submission_reused" ? (
              <LinkButton size="sm" className="w-fit" href={`/orders?imsi=${line.imsi}`}>
                {t("review.ordersOfLine")}
              </LinkButton>
            ) : null}
          </div>
        ) : null}
        <h3 className="px-4 pt-3 font-semibold">{t("review.line")}</h3>
        <div className="px-4 py-2">
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
