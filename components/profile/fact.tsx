import type { ReactNode } from "react";
import { CarrierName } from "@/components/ui/carrier-name";
import { WholeBrackets } from "@/components/ui/whole-brackets";

type FactProps = {
  label: string;
  /** The field as the carrier spells it. */
  carrierName?: string;
  children: ReactNode;
};

/** One fact of a line: what it is, the carrier's word for it, and its value. */
export function Fact({ label, carrierName, children }: FactProps) {
  return (
    <div className="grid min-w-0 grid-cols-[minmax(7rem,4fr)_minmax(0,5fr)] items-baseline gap-x-2 py-[3px] has-[[data-changed]]:-mx-1.5 has-[[data-changed]]:rounded-sm has-[[data-changed]]:bg-wait-soft has-[[data-changed]]:px-1.5">
      {/* The carrier's word beside ours where it fits, else below it. */}
      <dt className="flex min-w-0 flex-wrap items-baseline gap-x-1.5 text-muted text-sm leading-tight">
        <WholeBrackets>{label}</WholeBrackets>
        {carrierName ? <CarrierName name={carrierName} /> : null}
      </dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
