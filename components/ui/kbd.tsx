import type { ReactNode } from "react";

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="whitespace-nowrap rounded-sm border border-line-strong px-[5px] font-mono text-2xs text-muted">
      {children}
    </kbd>
  );
}
