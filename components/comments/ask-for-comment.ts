import { useEffect, useEffectEvent } from "react";

let open: (() => void) | undefined;

/** Opens the comment of the line whose page is shown, from wherever on it. */
export function askForComment(): void {
  open?.();
}

/** For the dialog of that page: called at every asking. */
export function useCommentAsked(onAsk: () => void): void {
  const asked = useEffectEvent(onAsk);
  useEffect(() => {
    open = () => asked();
    return () => {
      open = undefined;
    };
  }, []);
}
