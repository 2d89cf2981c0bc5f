import type { ReactNode } from "react";
import { FieldGrid } from "@/components/ui/field-grid";

/** Fields that belong together. */
export function FormSection({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 border-line border-b px-4 pt-3.5 pb-4 last-of-type:border-b-0">
      <legend className="float-left mb-2 w-full font-semibold">{legend}</legend>
      <FieldGrid className="clear-both">{children}</FieldGrid>
    </fieldset>
  );
}
