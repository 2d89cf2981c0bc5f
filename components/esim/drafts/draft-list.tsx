"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { EmptyFace } from "@/components/ui/empty-face";
import { Panel } from "@/components/ui/panel";
import type { DraftRow } from "@/lib/domain/drafts/list-drafts";
import { draftColumns } from "./draft-columns";
import { DraftStack } from "./draft-stack";

const DiscardDialog = dynamic(() => import("./discard-dialog").then((m) => m.DiscardDialog), {
  ssr: false,
});

/** One's own drafts, to go on with or to throw away. */
export function DraftList({ rows }: { rows: DraftRow[] }) {
  const t = useTranslations("esim.drafts");
  const words = useTranslations("states");
  const [chosen, setChosen] = useState<DraftRow | null>(null);
  const [open, setOpen] = useState(false);
  const columns = useMemo(() => {
    const onDiscard = (row: DraftRow) => {
      setChosen(row);
      setOpen(true);
    };
    return draftColumns({ t, words, onDiscard });
  }, [t, words]);

  return (
    <>
      <Panel>
        {rows.length === 0 ? (
          <EmptyFace title={t("empty.title")}>{t("empty.body")}</EmptyFace>
        ) : (
          <>
            <div className="hidden lg:block">
              <DataTable name={t("table")} columns={columns} rows={rows} rowKey={({ id }) => id} />
            </div>
            <div className="lg:hidden">
              <DraftStack name={t("table")} columns={columns} rows={rows} />
            </div>
          </>
        )}
      </Panel>
      {chosen ? <DiscardDialog row={chosen} open={open} onOpenChange={setOpen} /> : null}
    </>
  );
}
