"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useClock } from "@/components/ui/clock";
import { Notice } from "@/components/ui/notice";
import { CSV_COLUMNS } from "@/lib/domain/esim/csv-columns";
import { japanDate, showJapanTime } from "@/lib/time/japan";
import type { DraftHold } from "./draft-hold";
import { LoadNewerDialog } from "./load-newer-dialog";
import type { Draft } from "./use-draft";

type HoldNoticeProps = {
  hold: DraftHold;
  draft: Pick<Draft, "overwrite" | "goOnAsNew">;
  /** Opens the form anew with what is kept. */
  onLoad: () => void;
};

/** Why nothing is kept any more, and the reader's choices; what was typed stays until they have made one. */
export function HoldNotice({ hold, draft, onLoad }: HoldNoticeProps) {
  const t = useTranslations("esim.draft");
  const title = useTitle(hold);
  return (
    <Notice live tone="wait" className="mb-4" title={title}>
      <p>{t(`${hold.is}.body`)}</p>
      {hold.is === "changedElsewhere" ? <Differing names={hold.differing} /> : null}
      <div className="mt-1.5 flex flex-wrap gap-2">
        {hold.is === "changedElsewhere" ? (
          <>
            <Button size="sm" onClick={() => draft.overwrite(hold.version)}>
              {t("changedElsewhere.overwrite")}
            </Button>
            <LoadNewer onLoad={onLoad} />
          </>
        ) : null}
        {hold.is === "gone" ? (
          <Button size="sm" onClick={draft.goOnAsNew}>
            {t("gone.anew")}
          </Button>
        ) : null}
        {hold.is === "sent" ? (
          // In another tab, so that what was typed stays.
          <a
            href={`/orders/${hold.orderId}`}
            target="_blank"
            rel="noreferrer"
            className="underline"
          >
            {t("sent.show")}
          </a>
        ) : null}
      </div>
    </Notice>
  );
}

function useTitle(hold: DraftHold): string {
  const t = useTranslations("esim.draft");
  const now = useClock();
  if (hold.is === "sent") return t("sent.title", { code: hold.code });
  if (hold.is === "gone") return t("gone.title");
  const shown = showJapanTime(hold.at);
  const [, time = shown] = shown.split(" ");
  const today = japanDate(hold.at) === japanDate(now);
  return t("changedElsewhere.title", { time: today ? time : shown });
}

/** Which fields stand otherwise in what another window has kept. */
function Differing({ names }: { names: readonly string[] }) {
  const t = useTranslations("esim");
  const known = CSV_COLUMNS.filter((column) => names.includes(column));
  if (known.length === 0) return null;
  const fields = known.map((column) => t(`fields.${column}`)).join(t("listComma"));
  return <p>{t("draft.changedElsewhere.differing", { fields })}</p>;
}

function LoadNewer({ onLoad }: { onLoad: () => void }) {
  const t = useTranslations("esim.draft.changedElsewhere");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t("load")}
      </Button>
      <LoadNewerDialog open={open} onOpenChange={setOpen} onLoad={onLoad} />
    </>
  );
}
