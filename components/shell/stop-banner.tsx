"use client";

import dynamic from "next/dynamic";
import { useStops } from "./attention-count";

/** Hardly ever needed, and on every page when it is. */
const StopNotice = dynamic(() => import("./stop-notice").then((part) => part.StopNotice));

/** Says on every page to which carrier nothing is sent. */
export function StopBanner({ manages }: { manages: boolean }) {
  const stops = useStops();
  return stops.length > 0 ? <StopNotice stops={stops} manages={manages} /> : null;
}
