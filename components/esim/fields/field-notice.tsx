import type { ReactNode } from "react";

/** What the desk did to a field by itself, told once; the region stands there before, so that readers hear of it. */
export function FieldNotice({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="text-accent text-xs empty:hidden">
      {children}
    </p>
  );
}
