import type { ReactNode } from "react";
import { cx } from "./cx";

/**
 * Fields two beside one another where there is room, their controls on one line whatever stands above them. A field
 * may span both by `wide:col-span-2`; what is no field needs `data-field` and its control in the second row.
 */
export function FieldGrid({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div
      className={cx(
        "-mb-3 grid gap-x-4 *:mb-3 wide:grid-cols-2",
        "wide:*:data-field:row-span-3 wide:*:data-field:grid-rows-subgrid",
        className,
      )}
    >
      {children}
    </div>
  );
}
