import type { ReactNode } from "react";

/** A fact at the right inside an Input's box. */
export function InputFact({ bad, children }: { bad?: boolean; children: ReactNode }) {
  return <span className={bad ? "font-semibold text-bad" : undefined}>{children}</span>;
}
