import { cx } from "./cx";

export type ButtonVariant = "default" | "main" | "danger" | "destroy" | "quiet";
export type ButtonSize = "md" | "sm";

const variants: Record<ButtonVariant, string> = {
  default: "border-line-strong bg-panel text-ink hover:bg-hover",
  main: "border-accent bg-accent font-semibold text-accent-ink hover:border-accent-strong hover:bg-accent-strong",
  danger: "border-line-strong bg-panel text-bad hover:border-bad hover:bg-bad-soft",
  // What a danger asks about first: the press that does it.
  destroy: "border-bad bg-bad font-semibold text-panel hover:brightness-90",
  quiet: "border-transparent text-accent hover:bg-accent-soft",
};

/** What a button looks like, for buttons and for links that look like one. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return cx(
    "inline-flex items-center justify-center gap-1.5 whitespace-nowrap rounded-md border text-sm",
    "disabled:opacity-55 aria-disabled:cursor-default aria-disabled:opacity-55",
    size === "md" ? "min-h-[34px] px-3" : "min-h-7 px-2",
    variants[variant],
    className,
  );
}
