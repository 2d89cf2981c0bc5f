"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { DeskState } from "@/lib/domain/desk/desk-context";
import { stateWord } from "@/lib/i18n/state-words";
import { showJapanTime } from "@/lib/time/japan";

type StopNoticeProps = { stops: DeskState["stops"]; manages: boolean };

/** To which carrier nothing is sent, why and since when; administrators are led to where it ends. */
export function StopNotice({ stops, manages }: StopNoticeProps) {
  const t = useTranslations("shell.stop");
  const words = useTranslations("states");
  return stops.map(({ carrier, reason, since }) => (
    <div
      key={carrier}
      data-stopped={carrier}
      className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-wait/40 border-b bg-wait-soft px-3.5 py-1.5 text-sm text-wait wide:px-6"
    >
      <p className="min-w-0 flex-1 basis-72 break-words">
        <span className="font-semibold">
          {t("title", { carrier: stateWord(words, "carrier", carrier) })}
        </span>{" "}
        <span className="whitespace-nowrap">{t("since", { time: showJapanTime(since) })}</span>
        {" / "}
        {t("reason", { reason })}
        <span className="max-wide:hidden">
          {" / "}
          {t("waits")}
        </span>
      </p>
      {manages ? (
        <Link href="/connections" className="underline">
          {t("manage")}
        </Link>
      ) : null}
    </div>
  ));
}
