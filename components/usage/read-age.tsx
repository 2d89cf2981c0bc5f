"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { showJapanTime } from "@/lib/time/japan";

type ReadAgeProps = { readAt: string; pending: boolean; onRead: () => void };

/** When the carrier gave the figures, and the way to ask it again. */
export function ReadAge({ readAt, pending, onRead }: ReadAgeProps) {
  const t = useTranslations("usage");
  const shown = showJapanTime(readAt);
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <time dateTime={readAt} title={shown}>
        {t("readAt", { time: shown.slice(-5) })}
      </time>
      <Button size="sm" variant="quiet" pending={pending} onClick={onRead}>
        {t("readAgain")}
      </Button>
    </span>
  );
}
