import type { ComponentProps, ReactNode } from "react";
import { controlClass } from "./control-class";
import { cx } from "./cx";

type InputProps = Omit<ComponentProps<"input">, "prefix"> & {
  /** For identifiers: the monospace face. */
  mono?: boolean;
  /** A short fact at the right inside the box: a counter, a unit, a carrier's name. It may come and go while typing. */
  suffix?: ReactNode;
};

/** A line of text. Inside a Field, spread what the Field gives. */
export function Input({ mono, suffix, className, ...props }: InputProps) {
  return (
    // Around every input, with a suffix or without: another parent would be another input, and the caret lost.
    <span className={suffix ? "relative block" : "contents"}>
      <input
        type="text"
        {...props}
        className={controlClass(
          cx("h-[34px]", mono && "font-mono", !!suffix && "pr-20", className),
        )}
      />
      {suffix ? (
        <span className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-faint text-xs">
          {suffix}
        </span>
      ) : null}
    </span>
  );
}
