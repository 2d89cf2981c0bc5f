import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { StaffRow } from "@/lib/domain/staff/list-staff";

/** Whether a person may sign in, and whether somebody else still knows their password. */
export function StaffState({ person }: { person: StaffRow }) {
  const t = useTranslations("staff.list");
  if (person.disabledAt) return <Badge tone="idle">{t("disabled")}</Badge>;
  return (
    <span className="inline-flex items-center gap-1.5">
      <Badge tone="ok">{t("active")}</Badge>
      {person.mustChangePassword ? (
        <span className="text-wait text-xs">{t("handedPassword")}</span>
      ) : null}
    </span>
  );
}
