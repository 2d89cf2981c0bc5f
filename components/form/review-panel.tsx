"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { FormBar } from "./form-bar";
import { FormFailureNotice } from "./form-failure-notice";
import { SubmitButton } from "./submit-button";
import type { FormFailure } from "./use-checked-form";

type ReviewPanelProps = {
  title: string;
  /** What pressing will do. */
  lead: string;
  pending: boolean;
  failure: FormFailure | null;
  /** Where to look when sending again would not help. */
  wayOut?: ReactNode;
  /** Notices: what to look at that does not stop the sending. */
  warnings?: ReactNode;
  onBack: () => void;
  onSend: () => void;
  /** What will be sent, in words and as it is. */
  children: ReactNode;
};

/** The second step of a form: the last look before sending. */
export function ReviewPanel({ title, lead, pending, failure, ...rest }: ReviewPanelProps) {
  const { wayOut, warnings, onBack, onSend, children } = rest;
  const t = useTranslations("sending.review");
  const heading = useRef<HTMLHeadingElement>(null);

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
            {title}
          </h2>
          <p className="text-muted text-sm">
            {lead} {failure ? null : t("nothingYet")}
          </p>
        </header>
        <div className="grid gap-2 px-4 pt-3 empty:hidden">
          {failure ? <FormFailureNotice failure={failure} /> : null}
          {failure ? wayOut : null}
          {warnings}
        </div>
        {children}
        <FormBar note={t("note")}>
          <Button onClick={onBack} disabled={pending}>
            {t("back")}
          </Button>
          <SubmitButton pending={pending}>{t("send")}</SubmitButton>
        </FormBar>
      </Panel>
    </form>
  );
}
