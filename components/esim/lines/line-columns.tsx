import type { useTranslations } from "next-intl";
import type { DataColumn } from "@/components/data-table/columns";
import { Age } from "@/components/ui/age";
import type { LineRow } from "@/lib/domain/esim/list-lines";
import { LineEid, LineNumber, LineOrder, LinePlan, LineStateBadge } from "./line-facts";

/** The columns of the list, those that are looked at least last, where a small screen scrolls to. */
export function lineColumns(t: ReturnType<typeof useTranslations<"esim">>): DataColumn<LineRow>[] {
  return [
    {
      id: "account",
      header: t("list.columns.account"),
      cell: (row) => <LineNumber row={row} />,
    },
    { id: "eid", header: t("list.columns.eid"), cell: (row) => <LineEid eid={row.eid} /> },
    {
      id: "state",
      header: t("list.columns.state"),
      cell: (row) => <LineStateBadge row={row} />,
    },
    {
      id: "customerReference",
      header: t("list.columns.customerReference"),
      cell: ({ customerReference }) =>
        customerReference === null ? null : (
          <span title={customerReference} className="block max-w-36 truncate text-sm">
            {customerReference}
          </span>
        ),
    },
    {
      id: "order",
      header: t("list.columns.lastOrder"),
      cell: (row) => <LineOrder row={row} />,
    },
    {
      id: "changedAt",
      header: t("list.columns.changedAt"),
      cell: ({ changedAt }) => (
        <span className="text-muted text-sm">
          <Age instant={changedAt} />
        </span>
      ),
    },
    { id: "planCode", header: t("list.columns.planCode"), cell: (row) => <LinePlan row={row} /> },
    {
      id: "simKind",
      header: t("list.columns.simKind"),
      cell: ({ simKind }) => <span className="text-sm">{simKindWord(t, simKind)}</span>,
    },
  ];
}

/** The kind of SIM in words; one that nobody knows is shown as it came. */
function simKindWord(
  t: ReturnType<typeof useTranslations<"esim">>,
  simKind: string | null,
): string {
  if (simKind === null) return "—";
  const known = (["E0", "E2", "E3"] as const).find((kind) => kind === simKind);
  return known ? t(`choices.simKind.${known}`) : simKind;
}
