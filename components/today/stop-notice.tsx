"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Today } from "@/lib/domain/desk/today";
import { stateWord } from "@/lib/i18n/state-words";
import { showJapanTime } from "@/lib/time/japan";

/** How many orders wait because their carrier is stopped, why and since when. */
export function StopNotice({ stop }: { stop: Today["stops"][number] }) {
  const t = useTranslations("today.stop");
  const states = useTranslations("states");
  const { carrier, reason, since, byName, waiting } = stop;
  return (
    <Notice
      live
      tone="wait"
      className="mb-4"
      title={t("title", { carrier: stateWord(states, "carrier", carrier), count: waiting })}
      action={
        waiting > 0 ? (
          <Link href="/orders?state=queued" prefetch={false} className="underline">
            {t("see")}
          </Link>
        ) : null
      }
    >
      <p>{t("why", { since: showJapanTime(since), reason })}</p>
      <p>{byName ? t("doBy", { name: byName }) : t("do")}</p>
    </Notice>
  );
}
