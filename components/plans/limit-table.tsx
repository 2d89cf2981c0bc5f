import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { formatKilobytes, formatVolume } from "@/lib/format/volume";

export type LimitColumn = { id: string; label: string };

type LimitTableProps = {
  /** What it is, for screen readers. */
  name: string;
  /** Above the table: the plan, with the carrier's own value. */
  head: ReactNode;
  columns: readonly LimitColumn[];
  /** KB, one figure for each column. */
  rows: readonly (readonly number[])[];
};

const CELL = "border-line border-t px-3 py-1 text-right whitespace-nowrap tabular-nums";

/** Volumes in human units, each with its exact number beside it. */
export function LimitTable({ name, head, columns, rows }: LimitTableProps) {
  const t = useTranslations("plans.policies");
  return (
    <div className="min-w-0 self-start overflow-hidden rounded-md border border-line">
      <p className="flex flex-wrap items-baseline gap-x-2 px-3 py-1.5 font-semibold">{head}</p>
      {rows.length === 0 ? (
        <p className="border-line border-t px-3 py-2 text-muted text-sm">{t("none")}</p>
      ) : (
        <table className="w-full border-separate border-spacing-0 text-sm">
          <caption className="sr-only">{name}</caption>
          <thead>
            <tr>
              {columns.map(({ id, label }) => (
                <th
                  key={id}
                  scope="col"
                  className="border-line border-t px-3 py-1 text-right font-medium text-faint text-xs"
                >
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join("/")} className="hover:bg-hover">
                {columns.map(({ id }, place) => (
                  <td key={id} className={CELL}>
                    <Volume kb={row[place]} beside={columns.length === 1} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Said once where both are the same: 0 KB. A pair of columns leaves no room `beside` on a narrow screen. */
function Volume({ kb, beside }: { kb: number | undefined; beside: boolean }) {
  if (kb === undefined) return null;
  const [human, exact] = [formatVolume(kb), formatKilobytes(kb)];
  return (
    <>
      {human}{" "}
      {human === exact ? null : (
        <span className={cx("ml-2 text-faint text-xs", !beside && "max-wide:ml-0 max-wide:block")}>
          {exact}
        </span>
      )}
    </>
  );
}
