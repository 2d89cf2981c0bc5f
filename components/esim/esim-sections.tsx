"use client";

import type { EsimView } from "./esim-form-type";
import { SendTimeSection } from "./later-parts";
import { LineSection } from "./line-section";
import { PlanSection } from "./plan-section";
import { ReissueSection } from "./reissue-section";
import { RequestSection } from "./request-section";
import { ShippingSection } from "./shipping-section";
import { SubscriberSection } from "./subscriber-section";

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
      {later || sendWhen !== "now" ? <SendTimeSection view={view} /> : null}
    </>
  );
}
