import { useTranslations } from "next-intl";
import { Age } from "@/components/ui/age";
import { Badge } from "@/components/ui/badge";
import type { ProfileRow } from "@/lib/domain/profiles/list-profiles";

const KNOWN = ["carrier_unreachable", "carrier_refused", "carrier_unreadable"] as const;

/** When the carrier was read last, and whether the try after that failed. */
export function LastCheck({ row }: { row: ProfileRow }) {
  const t = useTranslations("profiles.list");
  const { readAt, readError } = row;
  const reason = t(`readErrors.${KNOWN.find((code) => code === readError) ?? "other"}`);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-sm">
      {readAt === null ? null : <Age instant={readAt} />}
      {readError === null ? null : (
        <span title={reason}>
          <Badge tone="bad">{t("readFailed")}</Badge>
          <span className="sr-only">{reason}</span>
        </span>
      )}
      {readAt === null && readError === null ? "—" : null}
    </span>
  );
}
