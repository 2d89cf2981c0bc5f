"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Panel } from "@/components/ui/panel";
import { Switch } from "@/components/ui/switch";
import type { UsageRange } from "@/lib/domain/usage/schemas";
import { nickname } from "./line-names";
import { UsageChart } from "./usage-chart";
import type { LineUsage } from "./use-lines-usage";

const HEIGHT = 150;

/** Each line by itself with its networks, all to one scale or each to its own. */
export function LineCharts({ usages, range }: { usages: LineUsage[]; range: UsageRange }) {
  const t = useTranslations("usage.compare");
  const [shared, setShared] = useState(true);
  const topKb = Math.max(
    0,
    ...usages.flatMap(
      ({ known }) => known?.summary.periods.map(({ totalKb }) => totalKb ?? 0) ?? [],
    ),
  );
  return (
    <Panel
      title={t("perLine")}
      right={
        <Switch
          label={t("shared")}
          checked={shared}
          onChange={(event) => setShared(event.target.checked)}
          className="text-sm text-muted"
        />
      }
    >
      <div className="grid gap-x-6 gap-y-5 px-4 py-3 *:min-w-0 wide:grid-cols-2">
        {usages.map(({ line, known }) =>
          known ? (
            <section key={line.imsi} aria-label={line.imsi}>
              <h3 className="text-sm">
                <span className="font-mono">{line.imsi}</span>{" "}
                <span className="text-muted">{nickname(line)}</span>
              </h3>
              <UsageChart
                imsi={line.imsi}
                range={range}
                summary={known.summary}
                split={false}
                topKb={shared ? topKb : 0}
                height={HEIGHT}
              />
            </section>
          ) : null,
        )}
      </div>
    </Panel>
  );
}
