"use client";

import { useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";

/**
 * What stands in the form, as it was before an IME began to compose and as it is after that: nothing is checked
 * or kept while a word is being composed. Put `handlers` on the form.
 */
export function useSettledValues<Values extends FieldValues, Output>(
  methods: UseFormReturn<Values, unknown, Output>,
) {
  const [values, setValues] = useState(() => structuredClone(methods.getValues()));
  const composing = useRef(false);

  useEffect(
    () =>
      methods.subscribe({
        formState: { values: true },
        callback: ({ values: now }) => {
          if (!composing.current) setValues(structuredClone(now));
        },
      }),
    [methods],
  );

  return {
    values,
    handlers: {
      onCompositionStart: () => {
        composing.current = true;
      },
      onCompositionEnd: () => {
        composing.current = false;
        setValues(structuredClone(methods.getValues()));
      },
    },
  };
}
