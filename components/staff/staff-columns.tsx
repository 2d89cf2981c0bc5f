import type { useTranslations } from "next-intl";
import type { DataColumn } from "@/components/data-table/columns";
import { Age } from "@/components/ui/age";
import type { StaffRow } from "@/lib/domain/staff/list-staff";
import { stateWord } from "@/lib/i18n/state-words";
import { japanDate, showJapanDate } from "@/lib/time/japan";
import { StaffActions, type StaffDialogName } from "./staff-actions";
import { StaffState } from "./staff-state";

type ColumnsOptions = {
  t: ReturnType<typeof useTranslations<"staff">>;
  words: ReturnType<typeof useTranslations<"states">>;
  me: string;
  choose: (person: StaffRow) => (dialog: StaffDialogName) => void;
};

/** The columns of the list of staff; the first is who it is, the last what can be done. */
export function staffColumns({ t, words, me, choose }: ColumnsOptions): DataColumn<StaffRow>[] {
  return [
    {
      id: "name",
      header: t("list.person"),
      cell: ({ id, name }) => (
        <>
          <span className="font-semibold">{name}</span>
          {id === me ? <span className="ml-1.5 text-faint text-xs">{t("list.you")}</span> : null}
        </>
      ),
    },
    { id: "email", header: t("list.email"), cell: ({ email }) => email },
    { id: "role", header: t("list.role"), cell: ({ role }) => stateWord(words, "role", role) },
    { id: "state", header: t("list.state"), cell: (row) => <StaffState person={row} /> },
    {
      id: "lastSignInAt",
      header: t("list.lastSignIn"),
      cell: ({ lastSignInAt }) =>
        lastSignInAt ? (
          <Age instant={lastSignInAt} />
        ) : (
          <span className="text-faint">{t("list.never")}</span>
        ),
    },
    {
      id: "addedAt",
      header: t("list.addedAt"),
      cell: ({ addedAt }) => showJapanDate(japanDate(addedAt)),
    },
    {
      id: "actions",
      header: t("list.actions"),
      cell: (row) =>
        row.id === me ? (
          <span className="text-faint text-xs">{t("list.ownRow")}</span>
        ) : (
          <StaffActions person={row} onChoose={choose(row)} />
        ),
    },
  ];
}
