"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { MOST_COMMENTED } from "@/lib/domain/profile-changes/comment-limits";

type ChosenBarProps = { count: number; onEdit: () => void; onClear: () => void };

/** How many lines are chosen and what can be done to them; in sight at the foot of the list, wherever it is scrolled to. */
export function ChosenBar({ count, onEdit, onClear }: ChosenBarProps) {
  const t = useTranslations("profiles.list.chosen");
  return (
    <section
      aria-label={t("label")}
      className={
        count === 0
          ? undefined
          : "sticky bottom-0 z-10 flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-b-lg border-line border-t bg-accent-soft px-3.5 py-2 text-sm"
      }
    >
      {/* There from the beginning, so that the first choice is announced too. */}
      <span role="status" className={count === 0 ? "sr-only" : "font-semibold"}>
        {count === 0 ? "" : t("count", { count })}
        {count >= MOST_COMMENTED ? t("full", { most: MOST_COMMENTED }) : ""}
      </span>
      {count === 0 ? null : (
        <>
          <Button size="sm" variant="main" onClick={onEdit}>
            {t("editComment")}
          </Button>
          <Button size="sm" variant="quiet" onClick={onClear}>
            {t("clear")}
          </Button>
        </>
      )}
    </section>
  );
}
