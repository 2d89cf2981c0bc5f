import { cx } from "./cx";

/** What every box to type into or choose from looks like. */
export function controlClass(className?: string): string {
  return cx(
    "block w-full min-w-0 rounded-md border border-control bg-panel px-2.5 text-base text-ink",
    "placeholder:text-faint focus-visible:outline-offset-[-1px]",
    "data-marked:border-wait data-marked:ring-3 data-marked:ring-wait-soft",
    "aria-invalid:border-bad aria-invalid:ring-3 aria-invalid:ring-bad-soft",
    "disabled:bg-hover disabled:text-muted read-only:not-[select]:bg-hover",
    className,
  );
}
