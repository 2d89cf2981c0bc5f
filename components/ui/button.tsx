import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "./cx";
import { Spinner } from "./spinner";

export type ButtonVariant = "default" | "main" | "danger" | "quiet";
type Size = "md" | "sm";

const variants: Record<ButtonVariant, string> = {
  default: "border-line-strong bg-panel text-ink hover:bg-hover",
  main: "border-accent bg-accent font-semibold text-accent-ink hover:border-accent-strong hover:bg-accent-strong",
  danger: "border-line-strong bg-panel text-bad hover:border-bad hover:bg-bad-soft",
  quiet: "border-transparent text-accent hover:bg-accent-soft",
};

function buttonClass(variant: ButtonVariant, size: Size, className?: string): string {
  return cx(
    "inline-flex items-center justify-center gap-1.5 whitespace-nowrap rounded-md border text-sm",
    "disabled:opacity-55 aria-disabled:cursor-default aria-disabled:opacity-55",
    size === "md" ? "min-h-[34px] px-3" : "min-h-7 px-2",
    variants[variant],
    className,
  );
}

type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: Size;
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

type LinkButtonProps = ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: Size };

/** A link that looks like a button: for going somewhere, never for doing something. */
export function LinkButton({
  variant = "default",
  size = "md",
  className,
  ...props
}: LinkButtonProps) {
  return <Link {...props} className={buttonClass(variant, size, className)} />;
}
