import type { ReactNode } from "react";

type FactProps = {
  label: string;
  /** The field as the carrier spells it. */
  carrierName?: string;
  children: ReactNode;
};

/** One fact of a line: what it is, the carrier's word for it, and its value. */
export function Fact({ label, carrierName, children }: FactProps) {
  return (
    <div className="grid min-w-0 grid-cols-[minmax(7rem,2fr)_minmax(0,3fr)] items-baseline gap-x-3 py-[3px]">
      <dt className="min-w-0 text-muted text-sm leading-tight">
        {label}
        {carrierName ? (
          <span className="block font-mono text-2xs text-faint">{carrierName}</span>
        ) : null}
      </dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
