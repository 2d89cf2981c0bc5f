"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { historyPlace, stepsFrom } from "./history-place";
import { HISTORY_STEP } from "./history-step";
import { inAppTarget } from "./in-app-link";
import { guardUnsent, leave } from "./leave-guard";

/**
 * While `unsent`, every way out of the page is asked about before it throws away what was typed: links within the desk
 * and steps through the history by our own window, a reload or a closed tab by the browser's. What goes elsewhere by
 * a program of ours has to go by `leave`.
 */
export function useLeaveWarning(unsent: boolean): void {
  const router = useRouter();
  const follow = useEffectEvent((href: string) => leave(() => router.push(href)));

  useEffect(() => {
    if (!unsent) return;
    const endGuard = guardUnsent();
    const here = location.pathname + location.search;
    let place = historyPlace();
    let stepping: "no" | "back here" | "away" = "no";

    function onUnload(event: BeforeUnloadEvent) {
      event.preventDefault();
    }
    function onClick(event: MouseEvent) {
      const href = inAppTarget(event);
      if (href === null) return;
      // Not stopped: what closes a menu on the same press still does.
      event.preventDefault();
      follow(href);
    }
    function onStep(event: Event) {
      if (stepping === "away") return;
      if (stepping === "back here") {
        stepping = "no";
        event.preventDefault();
        return;
      }
      const steps = stepsFrom(place);
      if (steps === 0 || location.pathname + location.search === here) {
        place = historyPlace();
        return;
      }
      // The router must not follow: the page is still this one.
      event.preventDefault();
      stepping = "back here";
      history.go(-steps);
      leave(() => {
        stepping = "away";
        history.go(steps);
      });
    }

    addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, true);
    addEventListener(HISTORY_STEP, onStep);
    return () => {
      endGuard();
      removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
      removeEventListener(HISTORY_STEP, onStep);
    };
  }, [unsent]);
}
