"use client";

import { type CompositionEvent, useRef } from "react";
import {
  followTyping,
  initialKanaState,
  type KanaEvent,
  type KanaState,
  readingOf,
} from "@/lib/domain/esim/kana-reading";

/** What a kanji field tells of its typing. */
export type TypingListener = {
  onCompositionStart: (event: CompositionEvent<HTMLInputElement>) => void;
  onCompositionUpdate: (event: CompositionEvent<HTMLInputElement>) => void;
  onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => void;
  /** The text after a change without a composition. */
  onText: (value: string) => void;
  /** The same name in other characters. */
  onRespelled: (value: string) => void;
};

/**
 * Hears how a kanji name is typed. `onReading` is given the reading of the whole field each time that something is
 * committed or changed, as typed (hiragana mostly); null when a part of it was not typed here.
 */
export function useKanaFromTyping({
  initial,
  onReading,
}: {
  /** What the field held at first. */
  initial: string;
  onReading: (reading: string | null) => void;
}): TypingListener {
  const state = useRef<KanaState | null>(null);

  function follow(event: KanaEvent) {
    const before = state.current ?? initialKanaState(initial);
    const after = followTyping(before, event);
    state.current = after;
    const changed = before.segments !== after.segments;
    if (changed && !after.composition) onReading(readingOf(after));
  }

  return {
    onCompositionStart: ({ currentTarget: { value, selectionStart, selectionEnd } }) => {
      const from = selectionStart ?? value.length;
      follow({ type: "start", value, from, to: selectionEnd ?? from });
    },
    onCompositionUpdate: ({ data }) => follow({ type: "update", data }),
    onCompositionEnd: ({ data }) => follow({ type: "end", data }),
    onText: (value) => follow({ type: "change", value }),
    onRespelled: (value) => follow({ type: "respelled", value }),
  };
}
