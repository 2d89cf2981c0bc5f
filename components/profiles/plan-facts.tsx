import { useTranslations } from "next-intl";
import type { ProfileRow } from "@/lib/domain/profiles/list-profiles";
import { formatVolume } from "@/lib/format/volume";
import { stateWord } from "@/lib/i18n/state-words";

/** A line's plan with its limit; 上り特価 has one for each direction. A limit of 0 is the carrier's own value. */
export function PlanFacts({ row }: { row: ProfileRow }) {
  const t = useTranslations("profiles.list");
  const words = useTranslations("states");
  const { plan, limitKb, upLimitKb, downLimitKb } = row;
  if (plan === null) return "—";
  const name = stateWord(words, "plan", plan);
  if (upLimitKb !== null && downLimitKb !== null) {
    const up = formatVolume(upLimitKb);
    const down = formatVolume(downLimitKb);
    return (
      <>
        {name}{" "}
        <span aria-hidden="true" title={t("upDown", { up, down })} className="whitespace-nowrap">
          ↑{up} ↓{down}
        </span>
        <span className="sr-only">{t("upDown", { up, down })}</span>
      </>
    );
  }
  return limitKb === null ? name : `${name} ${formatVolume(limitKb)}`;
}
