import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";

/** Says that no carrier is behind this desk, only the sandbox. */
export function TrialBanner({ className }: { className?: string }) {
  const t = useTranslations("shell");
  return (
    <p
      className={cx(
        "whitespace-nowrap rounded-sm bg-wait-soft px-2 py-0.5 text-center text-wait text-xs",
        className,
      )}
    >
      <span className="wide:hidden">{t("trialShort")}</span>
      <span className="hidden wide:inline">{t("trial")}</span>
    </p>
  );
}
