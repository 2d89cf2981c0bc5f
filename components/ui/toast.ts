export type Toast = { tone: "ok" | "bad" | "info"; title: string; description?: string };

type Listener = (toast: Toast) => void;

let waiting: Toast[] = [];
let listener: Listener | undefined;
let wake: (() => void) | undefined;

/** Says something at the corner for a few seconds. Only what needs no answer: errors of a form stand in the form. */
export function showToast(toast: Toast): void {
  if (listener) listener(toast);
  else {
    waiting.push(toast);
    wake?.();
  }
}

/** For the host: called at the first toast, to load what draws them. */
export function onFirstToast(callback: () => void): () => void {
  wake = callback;
  if (waiting.length > 0) callback();
  return () => {
    wake = undefined;
  };
}

/** For what draws them: takes those that waited, then each new one. */
export function listenToToasts(next: Listener): () => void {
  listener = next;
  for (const toast of waiting) next(toast);
  waiting = [];
  return () => {
    listener = undefined;
  };
}
