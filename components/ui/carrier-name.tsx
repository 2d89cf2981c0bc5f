import { Fragment } from "react";
import { cx } from "./cx";

/** A field as the carrier spells it, small; where it must break, it does so before a capital. */
export function CarrierName({ name, className }: { name: string; className?: string }) {
  return (
    <span className={cx("font-mono text-2xs text-faint", className)}>
      {name.split(/(?=[A-Z])/).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name stand in their order
        <Fragment key={index}>
          {index > 0 ? <wbr /> : null}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
