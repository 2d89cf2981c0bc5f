import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

/** The room of what is on its way from the carrier. */
export function RecordSpace() {
  const t = useTranslations("multiAccess");
  return (
    <div role="status" className="grid gap-3 px-4 py-3">
      <span className="sr-only">{t("reading")}</span>
      <Skeleton className="h-4 w-2/3" />
      <Skeleton className="h-4 w-1/2" />
      <Skeleton className="h-4 w-3/5" />
    </div>
  );
}
