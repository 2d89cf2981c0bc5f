import { useEffect, useEffectEvent } from "react";

let handed: string | null = null;
let receive: ((text: string) => void) | undefined;

/** Hands a text that was searched for elsewhere to the list; by memory, as no address may hold it. */
export function handText(text: string): void {
  if (receive) receive(text);
  else handed = text;
}

/** For the list: takes what was handed to it, before it was there or since. */
export function useHandedText(take: (text: string) => void): void {
  const onText = useEffectEvent(take);
  useEffect(() => {
    receive = (text) => onText(text);
    if (handed !== null) onText(handed);
    handed = null;
    return () => {
      receive = undefined;
    };
  }, []);
}
