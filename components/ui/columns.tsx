import type { ReactNode } from "react";

/** Facts left, history and checks right; one above the other on narrow screens. */
export function Columns({ side, children }: { side: ReactNode; children: ReactNode }) {
  return (
    <div className="grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_minmax(17rem,23.25rem)]">
      <Stack>{children}</Stack>
      <Stack>{side}</Stack>
    </div>
  );
}

/** Panels below one another. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="grid min-w-0 gap-4 *:min-w-0">{children}</div>;
}
