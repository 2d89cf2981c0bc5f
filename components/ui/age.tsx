"use client";

import { useTranslations } from "next-intl";
import { ageOf } from "@/lib/time/age";
import { type Instant, showJapanTime } from "@/lib/time/japan";
import { useClock } from "./clock";

/** How long ago, kept up to date; the full Japan time is in the title. */
export function Age({ instant }: { instant: Instant }) {
  const t = useTranslations("common.age");
  const age = ageOf(instant, useClock());
  return (
    <time
      dateTime={new Date(instant).toISOString()}
      title={t("title", { time: showJapanTime(instant, "second") })}
      className="whitespace-nowrap"
    >
      {age.unit === "date" ? age.date : t(age.unit, "count" in age ? { count: age.count } : {})}
    </time>
  );
}
