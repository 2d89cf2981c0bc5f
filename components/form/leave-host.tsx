"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { onLeaving } from "./leave-guard";

const LeaveDialog = dynamic(() => import("./leave-dialog").then((part) => part.LeaveDialog), {
  ssr: false,
});

/** Stands once in the layout; loads the window that asks when it is first needed. */
export function LeaveHost() {
  const [used, setUsed] = useState(false);
  const [go, setGo] = useState<(() => void) | null>(null);
  useEffect(
    () =>
      onLeaving((next) => {
        setUsed(true);
        setGo(() => next);
      }),
    [],
  );
  if (!used) return null;
  return (
    <LeaveDialog
      open={go !== null}
      onStay={() => setGo(null)}
      onLeave={() => {
        setGo(null);
        go?.();
      }}
    />
  );
}
