import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";

/** The room of a list that is on its way from the carrier. */
export function ReadingSpace({ title }: { title: string }) {
  const t = useTranslations("plans.reading");
  return (
    <Panel title={title}>
      <div role="status" className="grid gap-3 px-4 py-3">
        <span className="sr-only">{t("pending")}</span>
        <Skeleton className="h-4 w-2/3" />
        <Skeleton className="h-4 w-1/2" />
        <Skeleton className="h-4 w-3/5" />
      </div>
    </Panel>
  );
}
