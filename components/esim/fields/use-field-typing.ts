"use client";

import { type ChangeEvent, type CompositionEvent, type FocusEvent, useRef, useState } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { isOfComposition } from "@/components/form/ime";
import type { EsimFieldProps, TypedPath } from "./field-props";
import type { TypingListener } from "./use-kana-from-typing";

type Options<Output> = Pick<EsimFieldProps<Output>, "form"> & {
  name: TypedPath;
  /** Hears all of it. */
  typing?: TypingListener | undefined;
  /**
   * What is no part of the value, taken out when it was pasted or is left. What was pasted and looks like something else
   * is told at once: nobody goes on typing there.
   */
  clean?: (text: string) => { value: string; cleaned: boolean; looksLike?: string };
};

const PASTED = ["insertFromPaste", "insertFromDrop", "insertFromYank"];

/**
 * Typing into a field with an IME in mind: while it composes the form hears nothing, so that nothing is checked, changed
 * or announced. `bind` makes the handlers for the control, to stand after what its FormField gives; `cleaned` is true
 * from a cleaning to the next change.
 */
export function useFieldTyping<Output>({ form, name, typing, clean }: Options<Output>) {
  const { methods } = form;
  const composing = useRef(false);
  const [cleaned, setCleaned] = useState(false);

  function tidy(text: string) {
    const result = clean?.(text);
    if (!result?.cleaned) return;
    methods.setValue(name, result.value, { shouldDirty: true });
    setCleaned(true);
  }

  function takePasted(text: string) {
    tidy(text);
    if (!clean?.(text).looksLike) return;
    methods.setValue(name, methods.getValues(name), { shouldTouch: true });
  }

  function take(control: UseFormRegisterReturn, event: ChangeEvent | CompositionEvent) {
    setCleaned(false);
    void control.onChange(event);
  }

  function bind(control: UseFormRegisterReturn) {
    return {
      onCompositionStart: (event: CompositionEvent<HTMLInputElement>) => {
        composing.current = true;
        typing?.onCompositionStart(event);
      },
      onCompositionUpdate: (event: CompositionEvent<HTMLInputElement>) =>
        typing?.onCompositionUpdate(event),
      onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
        composing.current = false;
        take(control, event);
        typing?.onCompositionEnd(event);
      },
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        // A composition that is given up (its text deleted by a key) can go without an end of its own.
        if (composing.current && isOfComposition(event.nativeEvent)) return;
        composing.current = false;
        take(control, event);
        typing?.onText(event.target.value);
        if (isPaste(event.nativeEvent)) takePasted(event.target.value);
      },
      onBlur: (event: FocusEvent<HTMLInputElement>) => {
        const { value } = event.target;
        if (composing.current) {
          // The composition has ended without saying so, and nothing was heard of its text.
          composing.current = false;
          methods.setValue(name, value, { shouldDirty: true });
          typing?.onText(value);
        }
        tidy(value);
        void control.onBlur(event);
      },
    };
  }

  return { bind, cleaned };
}

function isPaste(event: Event): boolean {
  return event instanceof InputEvent && PASTED.includes(event.inputType);
}
