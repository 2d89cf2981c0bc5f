"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { fetchJson } from "@/components/query/fetch-json";
import { StaleNotice } from "@/components/query/stale-notice";
import { Age } from "@/components/ui/age";
import { useClock } from "@/components/ui/clock";
import { Stack } from "@/components/ui/columns";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { ImportProgress as Progress } from "@/lib/domain/profiles/get-import";
import { Figures } from "./figures";
import { ProblemLines } from "./problem-lines";
import { ProgressBar } from "./progress-bar";
import { ReadAgain } from "./read-again";

const LOOK_AGAIN_MS = 2_000;
/** Nothing is waited for, but others may have lines read again. */
const CALM_MS = 15_000;

/** Lines that still wait after this long may have been lost with a worker: asking for them again harms nothing. */
const OVERDUE_MS = 60 * 60 * 1000;

/** How far an import is, by itself up to date. */
export function ImportProgress({ initial, readAt }: { initial: Progress; readAt: number }) {
  const t = useTranslations("import.progress");
  const now = useClock();
  const { data, error, dataUpdatedAt, refetch } = useQuery({
    queryKey: ["import", initial.id],
    queryFn: ({ signal }) => fetchJson<Progress>(`/api/profiles/import/${initial.id}`, { signal }),
    initialData: initial,
    initialDataUpdatedAt: readAt,
    refetchInterval: ({ state }) => (state.data?.pending ? LOOK_AGAIN_MS : CALM_MS),
  });
  const { pending, read, failed, invalid } = data;
  const overdue = pending > 0 && now - Date.parse(data.createdAt) > OVERDUE_MS;
  const total = pending + read + failed + invalid;
  return (
    <Stack>
      <StaleNotice error={error} readAt={dataUpdatedAt} />
      <Panel
        title={t("title")}
        right={t.rich("started", { age: () => <Age instant={data.createdAt} /> })}
      >
        <ProgressBar
          label={t("bar")}
          done={total - pending}
          total={total}
          text={t("of", { total, done: total - pending })}
        />
        <Figures
          figures={[
            { label: t("read"), value: read, tone: "ok" },
            { label: t("pending"), value: pending, tone: pending > 0 ? "wait" : "idle" },
            { label: t("failed"), value: failed, tone: failed > 0 ? "bad" : "idle" },
            { label: t("invalid"), value: invalid, tone: invalid > 0 ? "bad" : "idle" },
          ]}
        />
        <div className="grid gap-3 px-4 pb-4">
          <ProgressNotice progress={data} />
          <div className="flex flex-wrap gap-2">
            {failed > 0 || overdue ? (
              <ReadAgain
                importId={data.id}
                variant={pending === 0 ? "main" : "default"}
                onStarted={() => void refetch()}
              />
            ) : null}
            <LinkButton
              variant={pending === 0 && failed === 0 ? "main" : "default"}
              href="/profiles"
            >
              {t("toList")}
            </LinkButton>
            <LinkButton href="/profiles/import">{t("toForm")}</LinkButton>
          </div>
        </div>
      </Panel>
      {data.problems.length > 0 ? <ProblemLines progress={data} /> : null}
    </Stack>
  );
}

/** What is going on, or how it ended. */
function ProgressNotice({ progress }: { progress: Progress }) {
  const t = useTranslations("import.progress");
  const { pending, read, failed, invalid, waiting } = progress;
  if (waiting > 0) return <Notice tone="wait">{t("waiting", { count: waiting })}</Notice>;
  if (pending > 0) return <Notice tone="info">{t("running")}</Notice>;
  if (failed + invalid > 0) {
    return <Notice tone="wait">{t("doneBut", { count: failed + invalid })}</Notice>;
  }
  return <Notice tone="ok">{t("doneAll", { count: read })}</Notice>;
}
