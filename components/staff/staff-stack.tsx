import type { DataColumn } from "@/components/data-table/columns";
import type { StaffRow } from "@/lib/domain/staff/list-staff";

type StaffStackProps = {
  name: string;
  columns: readonly DataColumn<StaffRow>[];
  rows: readonly StaffRow[];
};

/** The list where there is no room for a table: the same facts, one person below the other. */
export function StaffStack({ name, columns, rows }: StaffStackProps) {
  const [who, ...facts] = columns;
  return (
    <ul aria-label={name}>
      {rows.map((row) => (
        <li key={row.id} className="grid gap-1 border-line border-b px-3.5 py-2.5 last:border-b-0">
          <div>{who?.cell(row)}</div>
          <dl className="grid gap-0.5">
            {facts.map(({ id, header, cell }) => (
              <div key={id} className="grid grid-cols-[7.5rem_minmax(0,1fr)] items-center gap-x-2">
                <dt className="text-muted text-xs">{header}</dt>
                <dd className="min-w-0 break-words">{cell(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
