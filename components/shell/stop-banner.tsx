"use client";

import dynamic from "next/dynamic";
import { useStandstills } from "./attention-count";

/** Hardly ever needed, and on every page when they are. */
const StopNotice = dynamic(() => import("./stop-notice").then((part) => part.StopNotice));
const OutageNotice = dynamic(() => import("./outage-notice").then((part) => part.OutageNotice));

/** Says on every page to which carrier nothing is sent, and which is not reached. */
export function StopBanner({ manages }: { manages: boolean }) {
  const { stops, outages } = useStandstills();
  return (
    <div aria-live="polite">
      {outages.length > 0 ? <OutageNotice outages={outages} /> : null}
      {stops.length > 0 ? <StopNotice stops={stops} manages={manages} /> : null}
    </div>
  );
}
