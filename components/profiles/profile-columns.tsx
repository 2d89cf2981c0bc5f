import type { useTranslations } from "next-intl";
import { columnsOf, type DataColumns } from "@/components/data-table/columns";
import type { ProfileRow } from "@/lib/domain/profiles/list-profiles";
import { Identifier } from "./identifier";
import { LastCheck } from "./last-check";
import { LineState } from "./line-state";
import { PlanFacts } from "./plan-facts";

const column = columnsOf<ProfileRow>();

/** Of a long text as much as fits; all of it is in the title. */
function Short({ text }: { text: string | null }) {
  if (!text) return null;
  return (
    <span title={text} className="block max-w-36 truncate text-sm">
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
): DataColumns<ProfileRow> {
  return column.columns([
    column.accessor("imsi", {
      header: "IMSI",
      meta: { sortable: true },
      cell: ({ row: { original } }) => (
        <Identifier value={original.imsi} label="IMSI" href={`/profiles/${original.imsi}`} />
      ),
    }),
    column.accessor("hsn", { header: "HSN", meta: { mono: true } }),
    column.accessor("msisdn", {
      header: "MSISDN",
      cell: ({ row: { original } }) =>
        original.msisdn === null ? "—" : <Identifier value={original.msisdn} label="MSISDN" />,
    }),
    column.accessor("profileStatus", {
      header: t("columns.status"),
      meta: { sortable: true },
      cell: ({ row: { original } }) => <LineState row={original} />,
    }),
    column.accessor("plan", {
      header: t("columns.plan"),
      meta: { sortable: true },
      cell: ({ row: { original } }) => (
        <span className="text-sm">
          <PlanFacts row={original} />
        </span>
      ),
    }),
    column.accessor("customerReference", {
      header: t("columns.customerReference"),
      cell: ({ row: { original } }) => <Short text={original.customerReference} />,
    }),
    column.accessor("comment", {
      header: t("columns.comment"),
      cell: ({ row: { original } }) => <Short text={original.comment} />,
    }),
    column.accessor("readAt", {
      header: t("columns.readAt"),
      meta: { sortable: true },
      cell: ({ row: { original } }) => <LastCheck row={original} />,
    }),
    column.accessor("iccid", {
      header: "ICCID",
      meta: { mono: true },
      cell: ({ row: { original } }) => original.iccid ?? "—",
    }),
  ]);
}
