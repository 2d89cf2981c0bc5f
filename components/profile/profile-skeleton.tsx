import { useTranslations } from "next-intl";
import { Columns } from "@/components/ui/columns";
import { Skeleton } from "@/components/ui/skeleton";

/** The line's page before its facts are there: nothing jumps when they come. */
export function ProfileSkeleton() {
  const t = useTranslations("common");
  return (
    <div role="status">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="mb-2 h-4 w-32" />
      <Skeleton className="mb-2 h-7 w-64 max-w-full" />
      <Skeleton className="mb-5 h-4 w-96 max-w-full" />
      <Columns side={<Skeleton className="h-64 rounded-lg" />}>
        <Skeleton className="h-[26rem] rounded-lg" />
        <Skeleton className="h-[30rem] rounded-lg" />
      </Columns>
    </div>
  );
}
