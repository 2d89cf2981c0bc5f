"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

type RowCellProps = {
  meta?: { numeric?: boolean; mono?: boolean };
  /** The row's address, on its first cell. */
  href?: string;
  children: ReactNode;
};

/** One cell, 36 px high. */
export function RowCell({ meta, href, children }: RowCellProps) {
  return (
    <td
      className={cx(
        "h-9 whitespace-nowrap border-line border-b px-3 py-1 group-last:border-b-0",
        meta?.numeric && "text-right",
        meta?.mono && "font-mono text-sm",
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
