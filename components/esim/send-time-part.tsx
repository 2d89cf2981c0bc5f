"use client";

import { SendTimeSection } from "@/components/form/send-time-section";
import type { EsimView } from "./esim-form-type";

/** When the order may be sent: for a carrier that asked to wait. */
export function SendTimePart({ view }: { view: EsimView }) {
  return <SendTimeSection form={view.form} />;
}
