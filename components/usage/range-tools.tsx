"use client";

import { useTranslations } from "next-intl";
import { Segmented } from "@/components/ui/segmented";
import { RangeMenu } from "./range-menu";
import type { ChosenRange } from "./use-usage-range";

/** Days or months, and from when to when. */
export function RangeTools({ chosen, today }: { chosen: ChosenRange; today: string }) {
  const t = useTranslations("usage.by");
  return (
    <>
      <Segmented
        name="by"
        aria-label={t("label")}
        value={chosen.range.by}
        options={[
          { value: "day", label: t("day") },
          { value: "month", label: t("month") },
        ]}
        onChange={(event) => chosen.chooseBy(event.target.value === "month" ? "month" : "day")}
      />
      <RangeMenu chosen={chosen} today={today} />
    </>
  );
}
