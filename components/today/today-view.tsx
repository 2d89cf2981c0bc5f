"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchJson } from "@/components/query/fetch-json";
import { StaleNotice } from "@/components/query/stale-notice";
import { useReadAttention } from "@/components/shell/attention-count";
import { Columns } from "@/components/ui/columns";
import type { Today } from "@/lib/domain/desk/today";
import { AttentionList } from "./attention-list";
import { StopNotice } from "./stop-notice";
import { TodayFigures } from "./today-figures";
import { WorkerNotice } from "./worker-notice";

const LOOK_AGAIN_MS = 15_000;

/** The day's work, read again from time to time while the page is in sight. */
export function TodayView({ first }: { first: Today }) {
  const { data, error, dataUpdatedAt } = useQuery({
    queryKey: ["today"],
    queryFn: ({ signal }) => fetchJson<Today>("/api/today", { signal }),
    initialData: first,
    refetchInterval: LOOK_AGAIN_MS,
  });
  useReadAttention(data.attentionTotal);
  return (
    <>
      <StaleNotice error={error} readAt={dataUpdatedAt} />
      {data.workerAlive ? null : <WorkerNotice seenAt={data.workerSeenAt} />}
      {data.stops.map((stop) => (
        <StopNotice key={stop.carrier} stop={stop} />
      ))}
      <Columns side={<TodayFigures today={data} />}>
        <AttentionList today={data} />
      </Columns>
    </>
  );
}
