"use client";

import {
  type ChangeEvent,
  type CompositionEvent,
  type FocusEvent,
  type KeyboardEvent,
  useRef,
  useState,
} from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import type { EsimFieldProps, TypedPath } from "./field-props";
import type { TypingListener } from "./use-kana-from-typing";

type Options<Output> = Pick<EsimFieldProps<Output>, "form"> & {
  name: TypedPath;
  /** Hears all of it. */
  typing?: TypingListener | undefined;
  /** What is no part of the value, taken out when it was pasted or is left. */
  clean?: (text: string) => { value: string; cleaned: boolean };
};

const PASTED = ["insertFromPaste", "insertFromDrop", "insertFromYank"];
/** What a keydown says that an IME has used, Safari's Enter after its composition among them. */
const USED_BY_IME = 229;

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
        if (composing.current && isOfComposition(event.nativeEvent)) return;
        composing.current = false;
        take(control, event);
        typing?.onText(event.target.value);
        if (isPaste(event.nativeEvent)) tidy(event.target.value);
      },
      onBlur: (event: FocusEvent<HTMLInputElement>) => {
        composing.current = false;
        tidy(event.target.value);
        void control.onBlur(event);
      },
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key !== "Enter") return;
        const used = composing.current || event.nativeEvent.isComposing;
        // Enter that ends a composition does not send the form.
        if (used || event.keyCode === USED_BY_IME) event.preventDefault();
      },
    };
  }

  return { bind, cleaned };
}

/** A composition that is given up (its text deleted by a key) can go without an end of its own. */
function isOfComposition(event: Event): boolean {
  if (!(event instanceof InputEvent)) return false;
  return event.isComposing || event.inputType.includes("Composition");
}

function isPaste(event: Event): boolean {
  return event instanceof InputEvent && PASTED.includes(event.inputType);
}
