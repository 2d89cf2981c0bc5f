import type { ReactNode } from "react";
import { cx } from "./cx";

/** Facts as label and value, in one column or, where there is room, two. */
export function DescriptionList({
  columns = 1,
  children,
}: {
  columns?: 1 | 2;
  children: ReactNode;
}) {
  return (
    <dl
      className={cx(
        "grid gap-x-6 gap-y-[5px] px-4 pt-2.5 pb-3.5",
        columns === 2 && "grid-cols-[repeat(auto-fit,minmax(min(17rem,100%),1fr))]",
      )}
    >
      {children}
    </dl>
  );
}

type DescriptionProps = {
  label: ReactNode;
  /** An identifier: monospace. */
  mono?: boolean;
  /** Belongs to the fact above it. */
  indented?: boolean;
  /** Long: over both columns. */
  wide?: boolean;
  children: ReactNode;
};

/** One fact. */
export function Description({ label, mono, indented, wide, children }: DescriptionProps) {
  return (
    <div
      className={cx(
        "grid min-w-0 grid-cols-[7.5rem_minmax(0,1fr)] items-baseline gap-x-2 wide:grid-cols-[9.25rem_minmax(0,1fr)]",
        wide && "col-span-full",
      )}
    >
      <dt className={cx("text-muted text-sm", indented && "pl-4")}>{label}</dt>
      <dd className={cx("min-w-0", mono && "font-mono text-sm")}>{children}</dd>
    </div>
  );
}
