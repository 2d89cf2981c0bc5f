"use client";

import type { EsimView } from "./esim-form-type";
import { ReissueSection, SendTimePart, SubscriberSection } from "./later-parts";
import { LineSection } from "./line-section";
import { PlanSection } from "./plan-section";
import { RequestSection } from "./request-section";
import { ShippingSection } from "./shipping-section";

type EsimSectionsProps = {
  view: EsimView;
  /** The carrier asked to wait: a time to send is offered. */
  later: boolean;
};

/** The sections of a form's kind. */
export function EsimSections({ view, later }: EsimSectionsProps) {
  const { addKind, sendWhen } = view.values;
  return (
    <>
      <RequestSection view={view} />
      {addKind === "M" ? <SubscriberSection view={view} /> : null}
      <LineSection view={view} />
      {addKind === "R" ? <ReissueSection view={view} /> : null}
      <PlanSection view={view} />
      <ShippingSection view={view} />
      {later || sendWhen !== "now" ? <SendTimePart view={view} /> : null}
    </>
  );
}
