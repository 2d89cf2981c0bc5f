/** Leaves the page: a link that was followed, a step back in the history. */
type Go = () => void;

let unsent = 0;
let asker: ((go: Go) => void) | undefined;

/** From now on something unsent stands on the page, until the function that is given back is called. */
export function guardUnsent(): () => void {
  let guards = true;
  unsent += 1;
  return () => {
    if (guards) unsent -= 1;
    guards = false;
  };
}

/** Goes at once; where something unsent would be lost, the reader is asked first. */
export function leave(go: Go): void {
  if (unsent > 0 && asker) asker(go);
  else go();
}

/** For the one who asks. */
export function onLeaving(ask: (go: Go) => void): () => void {
  asker = ask;
  return () => {
    asker = undefined;
  };
}
