"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { Panel } from "@/components/ui/panel";
import type { StaffRow } from "@/lib/domain/staff/list-staff";
import type { StaffDialogName } from "./staff-actions";
import { staffColumns } from "./staff-columns";
import { StaffStack } from "./staff-stack";

// With it come the form and its rules, which the list does without.
const StaffDialog = dynamic(() => import("./staff-dialog").then((m) => m.StaffDialog), {
  ssr: false,
});

type StaffViewProps = {
  rows: StaffRow[];
  /** The reader's own id. */
  me: string;
};

/** Everybody who can or could sign in, and what an administrator can do about each. */
export function StaffView({ rows, me }: StaffViewProps) {
  const t = useTranslations("staff");
  const words = useTranslations("states");
  const [chosen, setChosen] = useState<{ dialog: StaffDialogName; person: StaffRow } | null>(null);
  const [open, setOpen] = useState(false);
  const columns = useMemo(() => {
    const choose = (person: StaffRow) => (dialog: StaffDialogName) => {
      setChosen({ dialog, person });
      setOpen(true);
    };
    return staffColumns({ t, words, me, choose });
  }, [t, words, me]);

  return (
    <>
      <Panel>
        <div className="hidden wide:block">
          <DataTable name={t("list.name")} columns={columns} rows={rows} rowKey={({ id }) => id} />
        </div>
        <div className="wide:hidden">
          <StaffStack name={t("list.name")} columns={columns} rows={rows} />
        </div>
        {rows.length === 1 ? (
          <p className="border-line border-t px-4 py-6 text-center text-muted text-sm">
            {t("list.alone")}
          </p>
        ) : null}
      </Panel>
      {chosen ? <StaffDialog {...chosen} open={open} onOpenChange={setOpen} /> : null}
    </>
  );
}
