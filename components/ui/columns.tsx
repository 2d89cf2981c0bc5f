import type { ReactNode } from "react";
import { cx } from "./cx";

type ColumnsProps = {
  side: ReactNode;
  /** Below the facts; on narrow screens below what stands at the side. */
  rest?: ReactNode;
  children: ReactNode;
};

/** Facts left, history and checks right; one above the other on narrow screens. */
export function Columns({ side, rest, children }: ColumnsProps) {
  return (
    <div
      className={cx(
        "grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_minmax(17rem,23.25rem)]",
        !!rest && "wide:grid-rows-[auto_1fr]",
      )}
    >
      <Stack>{children}</Stack>
      <Stack className={rest ? "wide:row-span-2" : undefined}>{side}</Stack>
      {rest ? <Stack>{rest}</Stack> : null}
    </div>
  );
}

/** Panels below one another. */
export function Stack({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cx("grid min-w-0 gap-4 *:min-w-0", className)}>{children}</div>;
}
