import type { ComponentProps, ReactNode } from "react";
import { CarrierName } from "./carrier-name";
import { cx } from "./cx";

type SwitchProps = Omit<ComponentProps<"input">, "type" | "role"> & {
  label: ReactNode;
  /** The carrier's own name of the field, shown small after the label. */
  carrierName?: string;
};

/** Something that is on or off; a checkbox that says so. */
export function Switch({ label, carrierName, className, ...props }: SwitchProps) {
  return (
    <label className={cx("inline-flex min-h-7 items-center gap-2 text-base", className)}>
      <input
        {...props}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is checked
        role="switch"
        className={cx(
          "relative h-[18px] w-8 shrink-0 appearance-none rounded-full border border-control bg-idle-soft transition-colors",
          "before:absolute before:top-0.5 before:left-0.5 before:size-3 before:rounded-full before:bg-control before:transition-transform",
          "checked:border-accent checked:bg-accent checked:before:translate-x-3.5 checked:before:bg-accent-ink",
          "forced-colors:appearance-auto disabled:opacity-55",
        )}
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
