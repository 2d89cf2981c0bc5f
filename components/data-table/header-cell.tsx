"use client";

import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { ROOMY_CLASS } from "./columns";

type HeaderCellProps = {
  label: ReactNode;
  numeric?: boolean;
  roomy?: boolean;
  direction: false | "asc" | "desc";
  /** Absent where the column cannot be sorted. */
  onSort?: (desc: boolean) => void;
};

/** The head of a column; where it can be sorted, a button that says how it is sorted now. */
export function HeaderCell({ label, numeric, roomy, direction, onSort }: HeaderCellProps) {
  const Arrow = direction === "desc" ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={
        direction === false ? undefined : direction === "desc" ? "descending" : "ascending"
      }
      className={cx(
        "sticky top-0 z-10 whitespace-nowrap border-line border-b bg-panel px-2 py-1.5 xl:px-3 font-medium text-faint text-xs",
        numeric ? "text-right" : "text-left",
        roomy && ROOMY_CLASS,
      )}
    >
      {onSort ? (
        <button
          type="button"
          onClick={() => onSort(direction === "asc")}
          className={cx(
            "-mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 hover:bg-hover hover:text-ink",
            direction && "font-semibold text-ink",
          )}
        >
          {label}
          <Arrow
            aria-hidden="true"
            className={cx("size-3", direction ? "text-accent" : "opacity-0")}
          />
        </button>
      ) : (
        label
      )}
    </th>
  );
}
