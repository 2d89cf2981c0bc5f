"use client";

import { useEffect, useRef } from "react";

type ChoiceBoxProps = {
  label: string;
  checked: boolean;
  /** Some, but not all. */
  partly?: boolean;
  disabled: boolean;
  onChange: (checked: boolean) => void;
};

/** The box of a row; the room around it can be pressed too. */
export function ChoiceBox({ label, checked, partly = false, disabled, onChange }: ChoiceBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  // There is no attribute for it.
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly;
  }, [partly]);
  return (
    <label className="inline-flex size-8 items-center justify-center">
      <input
        ref={box}
        type="checkbox"
        aria-label={label}
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => onChange(target.checked)}
        className="size-4 accent-accent"
      />
    </label>
  );
}
