import { useTranslations } from "next-intl";
import { Age } from "@/components/ui/age";

/** When the carrier was read last. */
export function ReadingAge({ readAt }: { readAt: Date | null }) {
  const t = useTranslations("profile.reading");
  if (!readAt) return <span className="text-wait">{t("never")}</span>;
  return <span>{t.rich("age", { age: () => <Age instant={readAt.toISOString()} /> })}</span>;
}
