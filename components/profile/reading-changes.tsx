"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Refreshed } from "@/lib/domain/profiles/refresh-profile";
import { japanDate, showJapanTime } from "@/lib/time/japan";
import { isProfileField } from "./profile-fields";
import { useRefresh } from "./refresh-scope";

/** After a refreshing: how many fields have changed since the reading before, and which. */
export function ReadingChanges() {
  const { told } = useRefresh();
  return (
    // There from the beginning, so that its first words are announced too.
    <div role="status">{told ? <Told told={told} /> : null}</div>
  );
}

function Told({ told: { since, changes } }: { told: Refreshed }) {
  const t = useTranslations("profile");
  const { forget } = useRefresh();
  const count = changes.length;
  const names = changes.map(({ name }) => (isProfileField(name) ? t(`fields.${name}`) : name));
  return (
    <Notice
      tone={count > 0 ? "wait" : "info"}
      className="mb-4"
      action={
        <Button size="sm" variant="quiet" onClick={forget}>
          {t(count > 0 ? "changes.forget" : "changes.close")}
        </Button>
      }
    >
      {since === null ? (
        <p>{t("changes.first")}</p>
      ) : (
        <p className="font-semibold">
          {t(count > 0 ? "changes.some" : "changes.none", { time: shortTime(since), count })}
        </p>
      )}
      {count > 0 ? <p>{names.join(t("changes.comma"))}</p> : null}
    </Notice>
  );
}

/** The time alone for a moment of today. */
function shortTime(instant: string): string {
  const time = showJapanTime(instant);
  return japanDate(instant) === japanDate(Date.now()) ? time.slice(-5) : time;
}
