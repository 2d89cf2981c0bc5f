import type { ReactNode } from "react";

/** Fields that belong together, two beside one another where there is room. A field may span both by `wide:col-span-2`. */
export function FormSection({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 border-line border-b px-4 pt-3.5 pb-4 last-of-type:border-b-0">
      <legend className="float-left mb-2 w-full font-semibold">{legend}</legend>
      <div className="clear-both grid gap-x-4 gap-y-3 wide:grid-cols-2">{children}</div>
    </fieldset>
  );
}
