import type { ReactNode } from "react";

/**
 * A fact at the right inside an Input's box. To be given always, if empty: an Input that gets its first suffix while it
 * is typed into becomes another element, which has neither the focus nor what was being composed.
 */
export function InputFact({ bad, children }: { bad?: boolean; children: ReactNode }) {
  return <span className={bad ? "font-semibold text-bad" : undefined}>{children}</span>;
}
