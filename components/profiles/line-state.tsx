import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { StateBadge } from "@/components/ui/state-badge";
import type { ProfileRow } from "@/lib/domain/profiles/list-profiles";

/** What the carrier said last of a line, and the order that holds it now. */
export function LineState({ row }: { row: ProfileRow }) {
  const t = useTranslations("profiles.list");
  return (
    <span className="inline-flex flex-wrap gap-1">
      {row.profileStatus === null ? (
        <Badge tone="idle">{t("unread")}</Badge>
      ) : (
        <StateBadge of="profile" value={row.profileStatus} />
      )}
      {row.orderState === null ? null : (
        <span title={t("order")}>
          <span className="sr-only">{t("order")}</span>
          <StateBadge of="order" value={row.orderState} />
        </span>
      )}
    </span>
  );
}
