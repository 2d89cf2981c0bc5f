import { useTranslations } from "next-intl";
import type { TopUps } from "@/lib/domain/plans/read-top-ups";
import { stateWord } from "@/lib/i18n/state-words";
import { LimitTable } from "./limit-table";
import { PlanName } from "./plan-name";

/** 追加容量一覧: what can be added to lines of each plan. */
export function TopUpTables({ patterns }: { patterns: TopUps["patterns"] }) {
  const t = useTranslations("plans.topUps");
  const words = useTranslations("states");
  if (patterns.length === 0) return <p className="px-4 py-6 text-muted text-sm">{t("empty")}</p>;
  return (
    <div className="grid gap-3 px-4 py-3 sm:grid-cols-[repeat(auto-fill,minmax(15rem,1fr))]">
      {patterns.map(({ plan, limit }, place) => (
        <LimitTable
          // biome-ignore lint/suspicious/noArrayIndexKey: the carrier's own order; a plan may come twice
          key={place}
          name={t("name", { plan: stateWord(words, "plan", plan) })}
          head={<PlanName plan={plan} />}
          columns={[{ id: "limit", label: t("limit") }]}
          rows={limit.map((kb) => [kb])}
        />
      ))}
    </div>
  );
}
