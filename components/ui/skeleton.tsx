import { useTranslations } from "next-intl";
import { cx } from "./cx";

/** A grey bar where something will be. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx("block animate-pulse rounded-sm bg-idle-soft", className)}
    />
  );
}

const LINES = ["w-11/12", "w-3/4", "w-5/6", "w-2/3", "w-4/5", "w-7/12"];

/** What a page shows while it is fetched: a head and a panel of lines. */
export function PageSkeleton() {
  const t = useTranslations("common");
  return (
    <div role="status">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="mb-2 h-6 w-48" />
      <Skeleton className="mb-5 h-4 w-72 max-w-full" />
      <div className="grid gap-4 rounded-lg border border-line bg-panel p-4">
        {LINES.map((width) => (
          <Skeleton key={width} className={cx("h-4", width)} />
        ))}
      </div>
    </div>
  );
}
