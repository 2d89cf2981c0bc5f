import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { ERROR_CODES, type ErrorCode } from "@/lib/errors";
import { showJapanTime } from "@/lib/time/japan";

type ReadingNoticeProps = { readError: string | null; readAt: Date | null };

/** Says that the last reading failed, why, and how old what is shown is. */
export function ReadingNotice({ readError, readAt }: ReadingNoticeProps) {
  const t = useTranslations("profile.reading");
  const errors = useTranslations("errors");
  if (!readError) return null;
  return (
    <Notice tone="wait" className="mb-4" title={t("failed")}>
      <p>{errors(codeOf(readError))}</p>
      <p>{readAt ? t("shownIsOf", { time: showJapanTime(readAt) }) : t("nothingShown")}</p>
    </Notice>
  );
}

/** A code that another version of this program stored counts as unexpected. */
function codeOf(stored: string): ErrorCode {
  return ERROR_CODES.find((code) => code === stored) ?? "unexpected";
}
