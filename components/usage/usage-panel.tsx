"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { type LineLimits, limitUses } from "@/lib/domain/usage/limit-use";
import { summariseUsage } from "@/lib/domain/usage/summarise-usage";
import { ChartSpace } from "./chart-space";
import { KeptNote } from "./kept-note";
import { RangeTools } from "./range-tools";
import { ReadAge } from "./read-age";
import { UnreadNotice } from "./unread-notice";
import { UsageFailure } from "./usage-failure";
import { usageQuery } from "./usage-query";
import { UsageTotal } from "./usage-total";
import { useReadAnew } from "./use-read-anew";
import { useSeen } from "./use-seen";
import { useToday } from "./use-today";
import { useUsageRange } from "./use-usage-range";

const UsageFigures = dynamic(() => import("./usage-figures").then((part) => part.UsageFigures), {
  ssr: false,
  loading: () => <ChartSpace />,
});

/** A line's usage, read from the carrier when the panel is seen. */
export function UsagePanel({ imsi, limits }: { imsi: string; limits: LineLimits }) {
  const t = useTranslations("usage");
  const today = useToday();
  const chosen = useUsageRange(today);
  const { range, problem } = chosen;
  const [view, setView] = useState({ split: false, table: false });
  const [panel, seen] = useSeen<HTMLDivElement>();
  const { data, error, isFetching, refetch } = useQuery({
    ...usageQuery(imsi, range),
    enabled: seen && !problem,
  });
  const summary = useMemo(
    () => (data ? summariseUsage(data.rows, range, today, data.unread) : null),
    [data, range, today],
  );
  const readAnew = useReadAnew();
  const readAll = () => readAnew(imsi, range);

  return (
    <div ref={panel}>
      <Panel title={t("title")} tools={<RangeTools chosen={chosen} today={today} />}>
        {data && summary ? (
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 pt-2.5 text-muted text-sm">
            <UsageTotal summary={summary} uses={limitUses(limits, summary)} />
            {data.readAt ? (
              <span className="ml-auto text-faint text-xs">
                <ReadAge readAt={data.readAt} pending={isFetching} onRead={() => void refetch()} />
              </span>
            ) : null}
          </div>
        ) : null}
        {data && data.unread.length > 0 && !problem ? (
          <div className="px-4 pt-3">
            <UnreadNotice
              usage={data}
              pending={isFetching}
              onRetry={data.anew ? readAll : () => void refetch()}
            />
          </div>
        ) : null}
        {error && !problem ? (
          <div className="px-4 py-3">
            <UsageFailure error={error} pending={isFetching} onRetry={() => void refetch()} />
          </div>
        ) : null}
        {problem ? (
          <div className="px-4 py-3">
            <Notice tone="bad" live>
              {t(`range.problems.${problem.problem}`)}
            </Notice>
          </div>
        ) : data && summary ? (
          <UsageFigures
            imsi={imsi}
            range={range}
            usage={data}
            summary={summary}
            today={today}
            view={view}
            onView={setView}
            note={
              <KeptNote usages={[data]} by={range.by} pending={isFetching} onReadAnew={readAll} />
            }
          />
        ) : error ? null : (
          <ChartSpace />
        )}
      </Panel>
    </div>
  );
}
