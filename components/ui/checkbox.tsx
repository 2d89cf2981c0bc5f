import type { ComponentProps, ReactNode } from "react";
import { CarrierName } from "./carrier-name";
import { cx } from "./cx";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  /** The carrier's own name of the field, shown small after the label. */
  carrierName?: string;
};

/** A box to tick, with its label; the whole line can be pressed. */
export function Checkbox({ label, carrierName, className, ...props }: CheckboxProps) {
  return (
    <label className={cx("inline-flex min-h-7 items-center gap-2 text-base", className)}>
      <input
        {...props}
        type="checkbox"
        className="size-4 shrink-0 accent-accent aria-invalid:outline-2 aria-invalid:outline-bad"
      />
      <span>
        {label}
        {carrierName ? (
          <>
            {" "}
            <CarrierName name={carrierName} className="ml-0.5 inline-block" />
          </>
        ) : null}
      </span>
    </label>
  );
}
