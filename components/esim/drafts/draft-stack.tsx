import type { DataColumn } from "@/components/data-table/columns";
import type { DraftRow } from "@/lib/domain/drafts/list-drafts";

type DraftStackProps = {
  name: string;
  columns: readonly DataColumn<DraftRow>[];
  rows: readonly DraftRow[];
};

/** The list where there is no room for a table: the same facts, one draft below the other. */
export function DraftStack({ name, columns, rows }: DraftStackProps) {
  return (
    <ul aria-label={name}>
      {rows.map((row) => (
        <li key={row.id} className="border-line border-b px-3.5 py-2.5 last:border-b-0">
          <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-baseline gap-x-2 gap-y-0.5 text-sm">
            {columns.map(({ id, header, cell }) => (
              <div key={id} className="contents">
                <dt className="text-faint">{header}</dt>
                <dd className="min-w-0">{cell(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
