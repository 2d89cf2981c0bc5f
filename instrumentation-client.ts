import { HISTORY_STEP } from "@/components/form/history-step";
import { keepImeKeys } from "@/components/form/ime";

// Next runs this file before its router listens. A page that holds something unsent must hear of a step through the
// history first: once the router has heard of it, the page is gone.
addEventListener("popstate", (event) => {
  const step = new Event(HISTORY_STEP, { cancelable: true });
  if (!dispatchEvent(step)) event.stopImmediatePropagation();
});

addEventListener("keydown", keepImeKeys, { capture: true });
