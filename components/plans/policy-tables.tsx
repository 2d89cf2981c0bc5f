import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { groupPolicies, limitRows } from "@/lib/domain/plans/group-policies";
import type { Policies } from "@/lib/domain/plans/read-policies";
import { stateWord } from "@/lib/i18n/state-words";
import { LimitTable } from "./limit-table";
import { PlanName } from "./plan-name";

/** The standard plans are two, and a pair of limits takes the room of two. */
const SPAN = {
  standard: "wide:col-span-2",
  dedicated: "",
  upStream: "wide:col-span-2",
  other: "",
} as const;

/** 料金プラン参照: a table for each plan, the kinds apart. */
export function PolicyTables({ policies }: { policies: Policies["policies"] }) {
  const t = useTranslations("plans.policies");
  const groups = groupPolicies(policies);
  if (groups.length === 0) return <p className="px-4 py-6 text-muted text-sm">{t("empty")}</p>;
  return (
    <div className="grid gap-5 px-4 py-3 wide:grid-cols-3">
      {groups.map(({ group, policies: ofGroup }) => (
        <section
          key={group}
          aria-label={t(`groups.${group}`)}
          className={cx("min-w-0", SPAN[group])}
        >
          <h3 className="font-semibold">{t(`groups.${group}`)}</h3>
          {group === "standard" ? null : <p className="text-muted text-xs">{t(`${group}Note`)}</p>}
          <div className={cx("mt-2 grid gap-3", group === "standard" && "wide:grid-cols-2")}>
            {ofGroup.map((policy, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the carrier's own order; a plan may come twice
              <PolicyTable key={place} policy={policy} marked={group === "other"} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

/** `marked`: says whether the plan is dedicated, which no group does. */
function PolicyTable({
  policy,
  marked,
}: {
  policy: Policies["policies"][number];
  marked: boolean;
}) {
  const t = useTranslations("plans.policies");
  const words = useTranslations("states");
  const { paired, rows } = limitRows(policy);
  const one = [{ id: "limit", label: t("limit") }];
  const pair = [
    { id: "up", label: t("up") },
    { id: "down", label: t("down") },
  ];
  return (
    <LimitTable
      name={t("name", { plan: stateWord(words, "plan", policy.plan) })}
      head={
        <>
          <PlanName plan={policy.plan} />
          {marked && policy.dedicatedPlan ? <Badge tone="idle">{t("dedicated")}</Badge> : null}
        </>
      }
      columns={paired ? pair : one}
      rows={rows}
    />
  );
}
