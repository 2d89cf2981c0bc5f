import type { useTranslations } from "next-intl";
import type { DataColumn } from "@/components/data-table/columns";
import type { LineRow } from "@/lib/domain/esim/line-rows";
import { LineEid, LineNumber, LineOrder, LinePlan, LineStateBadge } from "./line-facts";

/** The columns of the list, two facts to a cell, so that it needs no scrolling on a small laptop. */
export function lineColumns(
  t: ReturnType<typeof useTranslations<"esim.list.columns">>,
): DataColumn<LineRow>[] {
  return [
    {
      id: "account",
      header: t("accountAndReference"),
      ownLink: true,
      cell: (row) => <LineNumber row={row} />,
    },
    { id: "eid", header: t("eid"), cell: (row) => <LineEid eid={row.eid} /> },
    { id: "state", header: t("state"), cell: (row) => <LineStateBadge row={row} /> },
    { id: "order", header: t("lastOrder"), cell: (row) => <LineOrder row={row} /> },
    { id: "plan", header: t("planAndSimKind"), cell: (row) => <LinePlan row={row} /> },
  ];
}
