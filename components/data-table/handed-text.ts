import { useEffect, useEffectEvent } from "react";

/** The lists that take free text from elsewhere. */
export type TextList = "profiles" | "esimLines";

const handed = new Map<TextList, string>();
const receivers = new Map<TextList, (text: string) => void>();

/** Hands a text that was searched for elsewhere to a list; by memory, as no address may hold it. */
export function handText(list: TextList, text: string): void {
  const receive = receivers.get(list);
  if (receive) receive(text);
  else handed.set(list, text);
}

/** For the list: takes what was handed to it, before it was there or since. */
export function useHandedText(list: TextList, take: (text: string) => void): void {
  const onText = useEffectEvent(take);
  useEffect(() => {
    receivers.set(list, (text) => onText(text));
    const text = handed.get(list);
    if (text !== undefined) onText(text);
    handed.delete(list);
    return () => {
      receivers.delete(list);
    };
  }, [list]);
}
