"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { UsedConnection } from "@/lib/domain/carriers/read-connections";
import { showJapanTime } from "@/lib/time/japan";
import { SendingBadge } from "./sending-badge";

// With them come the form and its rules, which the page does without.
const StopDialog = dynamic(() => import("./stop-dialog").then((m) => m.StopDialog), {
  ssr: false,
});
const ResumeDialog = dynamic(() => import("./resume-dialog").then((m) => m.ResumeDialog), {
  ssr: false,
});

export type HeldBy = NonNullable<UsedConnection["stop"]>;

/** Whether anything is sent to the carrier, and the way to stop or resume it. */
export function StopPanel({ connection }: { connection: UsedConnection }) {
  const { carrier, stop } = connection;
  const t = useTranslations("connections.stop");
  // The window keeps what it was opened for, whatever becomes of the stop meanwhile.
  const [asked, setAsked] = useState<{ stop: HeldBy | null } | null>(null);
  const [open, setOpen] = useState(false);

  function ask() {
    setAsked({ stop });
    setOpen(true);
  }

  return (
    <Panel title={t("title")} below={`carrier-${carrier}`} padded>
      <SendingBadge connection={connection} />
      {stop ? (
        <div className="mt-2 grid gap-0.5 text-sm">
          <p>{t("since", { time: showJapanTime(stop.since) })}</p>
          {stop.byName ? <p>{t("by", { name: stop.byName })}</p> : null}
          <p className="break-words">{t("reason", { reason: stop.reason })}</p>
          <p>{t("waiting", { count: stop.waiting })}</p>
        </div>
      ) : (
        <p className="mt-2 text-muted text-sm">{t("effectGoing")}</p>
      )}
      <Button className="mt-2.5" variant={stop ? "main" : "danger"} onClick={ask}>
        {t(stop ? "resume" : "stop")}
      </Button>
      {asked?.stop ? (
        <ResumeDialog carrier={carrier} stop={asked.stop} open={open} onOpenChange={setOpen} />
      ) : null}
      {asked && !asked.stop ? (
        <StopDialog carrier={carrier} open={open} onOpenChange={setOpen} />
      ) : null}
    </Panel>
  );
}
