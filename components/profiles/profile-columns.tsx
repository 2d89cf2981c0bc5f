import type { useTranslations } from "next-intl";
import type { DataColumn } from "@/components/data-table/columns";
import type { ProfileRow } from "@/lib/domain/profiles/list-profiles";
import { Identifier } from "./identifier";
import { LastCheck } from "./last-check";
import { LineState } from "./line-state";
import { PlanFacts } from "./plan-facts";

/** Of a long text as much as fits; all of it is in the title. */
function Short({ text }: { text: string | null }) {
  if (!text) return null;
  return (
    <span title={text} className="block max-w-20 truncate text-sm min-[88rem]:max-w-36">
      {text}
    </span>
  );
}

/**
 * The columns of the list, those that are looked at least last, where a small screen scrolls to; ids of those that
 * can be sorted are the verb's names.
 */
export function profileColumns(
  t: ReturnType<typeof useTranslations<"profiles.list">>,
): DataColumn<ProfileRow>[] {
  return [
    {
      id: "imsi",
      header: "IMSI",
      sortable: true,
      cell: (row) => <Identifier value={row.imsi} label="IMSI" href={`/profiles/${row.imsi}`} />,
    },
    { id: "hsn", header: "HSN", mono: true, cell: (row) => row.hsn },
    {
      id: "msisdn",
      header: "MSISDN",
      cell: (row) => (row.msisdn === null ? "—" : <Identifier value={row.msisdn} label="MSISDN" />),
    },
    {
      id: "profileStatus",
      header: t("columns.status"),
      sortable: true,
      cell: (row) => <LineState row={row} />,
    },
    {
      id: "plan",
      header: t("columns.plan"),
      sortable: true,
      cell: (row) => (
        <span className="block min-w-36 whitespace-normal text-sm">
          <PlanFacts row={row} />
        </span>
      ),
    },
    {
      id: "customerReference",
      header: t("columns.customerReference"),
      cell: (row) => <Short text={row.customerReference} />,
    },
    { id: "comment", header: t("columns.comment"), cell: (row) => <Short text={row.comment} /> },
    {
      id: "readAt",
      header: t("columns.readAt"),
      sortable: true,
      cell: (row) => <LastCheck row={row} />,
    },
    { id: "iccid", header: "ICCID", mono: true, roomy: true, cell: (row) => row.iccid ?? "—" },
  ];
}
