"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { ROOMY_CLASS } from "./columns";

type RowCellProps = {
  numeric?: boolean;
  mono?: boolean;
  roomy?: boolean;
  /** The row's address, on its first cell. */
  href?: string;
  children: ReactNode;
};

/** One cell, 36 px high. */
export function RowCell({ numeric, mono, roomy, href, children }: RowCellProps) {
  return (
    <td
      className={cx(
        "h-9 whitespace-nowrap border-line border-b px-2 py-1 xl:px-3 group-last:border-b-0",
        numeric && "text-right",
        mono && "font-mono text-sm",
        roomy && ROOMY_CLASS,
      )}
    >
      {href ? (
        <Link href={href} prefetch={false} className="hover:text-accent hover:underline">
          {children}
        </Link>
      ) : (
        children
      )}
    </td>
  );
}
