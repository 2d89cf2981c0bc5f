import type { ReactNode } from "react";
import { cx } from "./cx";
import { StayingSide } from "./staying-side";

type ColumnsProps = {
  side: ReactNode;
  /** Where the columns stand beside each other, the side stays in view while the rest is scrolled. */
  sideStays?: boolean;
  /** Below the facts; on narrow screens below what stands at the side. */
  rest?: ReactNode;
  children: ReactNode;
};

/** Facts left, history and checks right; one above the other on narrow screens. */
export function Columns({ side, sideStays, rest, children }: ColumnsProps) {
  const span = rest ? "wide:row-span-2" : undefined;
  return (
    <div
      className={cx(
        "grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_minmax(17rem,23.25rem)]",
        !!rest && "wide:grid-rows-[auto_1fr]",
      )}
    >
      <Stack>{children}</Stack>
      {sideStays ? (
        <StayingSide className={span}>
          <Stack>{side}</Stack>
        </StayingSide>
      ) : (
        <Stack className={span}>{side}</Stack>
      )}
      {rest ? <Stack>{rest}</Stack> : null}
    </div>
  );
}

/** Panels below one another. */
export function Stack({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cx("grid min-w-0 gap-4 *:min-w-0", className)}>{children}</div>;
}
