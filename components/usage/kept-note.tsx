import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Usage } from "@/lib/domain/usage/read-usage";
import type { UsageRange } from "@/lib/domain/usage/schemas";
import { showJapanTime } from "@/lib/time/japan";

type KeptNoteProps = {
  usages: readonly Usage[];
  by: UsageRange["by"];
  pending: boolean;
  onReadAnew: () => void;
};

/** Says that closed days and months are as they were kept, how old, and gives the way to ask for them all the same. */
export function KeptNote({ usages, by, pending, onReadAnew }: KeptNoteProps) {
  const t = useTranslations("usage.kept");
  const [oldest] = usages.flatMap(({ keptAt }) => Object.values(keptAt)).toSorted();
  if (!oldest) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-1 text-faint text-xs">
      <span>{t(by)}</span>
      <time dateTime={oldest} className="whitespace-nowrap">
        {t("since", { time: showJapanTime(oldest) })}
      </time>
      <Button size="sm" variant="quiet" pending={pending} onClick={onReadAnew}>
        {t("readAnew")}
      </Button>
    </p>
  );
}
