"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { notBeforeOf, type SendTimeValues } from "@/components/form/send-time";
import type { ChangeBody } from "@/components/profile-changes/change-draft";
import type { LineShown } from "@/components/profile-changes/change-line";
import { useClock } from "@/components/ui/clock";
import { PlanChangeSchema } from "@/lib/domain/profile-changes/change-schemas";
import { monthEnd } from "@/lib/domain/profile-changes/month-end";
import { showsPlan } from "@/lib/domain/profile-changes/plan-fields";
import { showJapanDate } from "@/lib/time/japan";

type PlanChangeWarningsProps = {
  shown: LineShown;
  body: ChangeBody;
  time: SendTimeValues;
  children: (warning: string) => ReactNode;
};

/** What to look at before a plan is changed, as it is shown where this stands; nothing of it stops the sending. */
export function PlanChangeWarnings({ shown, body, time, children }: PlanChangeWarningsProps) {
  const monthEndWarning = useMonthEndWarning(time);
  const t = useTranslations("changes.planChange.notice");
  return (
    <>
      {isUnchanged(shown, body) ? children(t("unchanged")) : null}
      {monthEndWarning ? children(monthEndWarning) : null}
    </>
  );
}

/** Whether the line shows all that can be read of this already. */
function isUnchanged(shown: LineShown, body: ChangeBody): boolean {
  const wanted = PlanChangeSchema.safeParse(body);
  return (
    wanted.success && showsPlan({ ...shown, upStream: shown.plan === "upStream" }, wanted.data)
  );
}

function useMonthEndWarning(time: SendTimeValues): string | null {
  const t = useTranslations("changes.planChange.notice");
  const now = useClock();
  const found = monthEnd(now, notBeforeOf(time, now));
  if (found === null) return null;
  return found.kind === "laterMonth"
    ? t("laterMonth", { today: showJapanDate(found.today), sent: showJapanDate(found.sent) })
    : t("endOfMonth", { sent: showJapanDate(found.sent), next: showJapanDate(found.next) });
}
