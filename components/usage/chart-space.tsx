import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/** The room of a chart that is not there: on its way, or for a reason that the children give. */
export function ChartSpace({ busy = false, children }: { busy?: boolean; children?: ReactNode }) {
  const t = useTranslations("usage");
  return (
    <div role={busy ? "status" : undefined} className="px-4 py-3">
      {busy ? <span className="sr-only">{t("reading")}</span> : null}
      {children}
      <div
        aria-hidden="true"
        className={cx(
          "h-[286px] rounded-md bg-idle-soft",
          busy ? "animate-pulse" : "opacity-50",
          children !== undefined && "mt-3",
        )}
      />
    </div>
  );
}
