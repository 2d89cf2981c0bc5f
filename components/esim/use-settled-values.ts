"use client";

import { type CompositionEvent, type FormEvent, useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { isOfComposition } from "@/components/form/ime";
import { allText } from "./all-text";

/**
 * What stands in the form, as it was before an IME began to compose and as it is after that: nothing is checked
 * or kept while a word is being composed. Put `handlers` on the form.
 */
export function useSettledValues<Values extends FieldValues, Output>(
  methods: UseFormReturn<Values, unknown, Output>,
) {
  const [values, setValues] = useState(() => allText(methods.getValues()));
  const composed = useRef<EventTarget | null>(null);

  useEffect(
    () =>
      methods.subscribe({
        formState: { values: true },
        callback: ({ values: now }) => {
          if (!isComposedIn(composed.current)) setValues(allText(now));
        },
      }),
    [methods],
  );

  function settle() {
    if (composed.current === null) return;
    composed.current = null;
    setValues(allText(methods.getValues()));
  }

  return {
    values,
    handlers: {
      onCompositionStart: ({ target }: CompositionEvent) => {
        composed.current = target;
      },
      onCompositionEnd: settle,
      // A composition can go without an end of its own: given up, its field left or taken away.
      onBlur: settle,
      onInput: ({ nativeEvent }: FormEvent) => {
        if (!isOfComposition(nativeEvent)) settle();
      },
    },
  };
}

/** An IME composes only where the focus is. */
function isComposedIn(control: EventTarget | null): boolean {
  return control !== null && control === document.activeElement;
}
