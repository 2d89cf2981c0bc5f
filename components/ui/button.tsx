import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";
import { Spinner } from "./spinner";

type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Busy with what it was pressed for: keeps the focus, takes no further press. */
  pending?: boolean;
};

/** A button; `type` is "button" unless said otherwise. */
export function Button({ variant = "default", size = "md", pending, ...rest }: ButtonProps) {
  const { className, children, onClick, ...props } = rest;
  return (
    <button
      type="button"
      {...props}
      className={buttonClass(variant, size, className)}
      // Not `disabled`: that would throw the focus away from the person who pressed it.
      aria-disabled={pending || props["aria-disabled"]}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
    >
      {pending ? <Spinner /> : null}
      {children}
    </button>
  );
}
