import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { ErrorCode } from "@/lib/errors";
import { showJapanTime } from "@/lib/time/japan";

/** Says that the carrier could not be read now, why, and of when what is shown is. */
export function LastKnown({
  failure,
  readAt,
}: {
  failure: ErrorCode | null;
  readAt: string | null;
}) {
  const t = useTranslations("multiAccess.lastKnown");
  const errors = useTranslations("errors");
  if (!failure) return null;
  return (
    <Notice live tone="wait" className="my-2" title={t("title")}>
      <p>{errors(failure)}</p>
      {readAt ? <p>{t("shownIsOf", { time: showJapanTime(readAt) })}</p> : null}
    </Notice>
  );
}
