import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DataColumn } from "@/components/data-table/columns";
import { cx } from "@/components/ui/cx";
import type { LineRow } from "@/lib/domain/esim/line-rows";

type LineStackProps = { columns: readonly DataColumn<LineRow>[]; rows: LineRow[]; busy: boolean };

/** The rows one below the other with all their facts, for screens on which a table would be cut off. */
export function LineStack({ columns, rows, busy }: LineStackProps) {
  const t = useTranslations("esim.list");
  return (
    <ul aria-label={t("table")} aria-busy={busy} className={cx(busy && "opacity-60")}>
      {rows.map((row) => (
        <li key={row.eid} className="border-line border-b px-3.5 py-2.5 last:border-b-0">
          <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-baseline gap-x-2 gap-y-0.5 text-sm">
            {columns.map(({ id, header, cell }) => (
              <Fact key={id} label={header}>
                {cell(row)}
              </Fact>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** One fact; none when there is nothing to say. */
function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === null) return null;
  return (
    <>
      <dt className="text-faint">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
