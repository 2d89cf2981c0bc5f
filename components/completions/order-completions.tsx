"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { fetchJson } from "@/components/query/fetch-json";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { OrderCompletion } from "@/lib/domain/completions/rows-of-order";
import { groupPhone } from "@/lib/domain/esim/phone-help";
import { showJapanTime } from "@/lib/time/japan";
import { useProblemWords } from "./completion-words";
import { ResultBadge } from "./result-badge";
import { RowSaid } from "./row-said";

/** Late rows and duplicates come after the order was settled: nothing else tells that they did. */
const LOOK_AGAIN_MS = 30_000;

type OrderCompletionsProps = {
  order: { id: string; state: string; settledAt: string | null };
};

/** Every row of a completion file that was about an order, with the way to its file. */
export function OrderCompletions({ order }: OrderCompletionsProps) {
  const t = useTranslations("completions.ofOrder");
  const { data, isError, refetch } = useQuery({
    // What settles an order may be such a row.
    queryKey: ["order-completions", order.id, order.state],
    queryFn: ({ signal }) =>
      fetchJson<OrderCompletion[]>(`/api/orders/${order.id}/completions`, { signal }),
    placeholderData: (before) => before,
    refetchInterval: LOOK_AGAIN_MS,
  });
  return (
    <Panel title={t("title")} right={data ? t("count", { count: data.length }) : null}>
      {!data && isError ? (
        <div className="flex flex-wrap items-center gap-3 px-4 py-3 text-sm">
          <p className="text-bad">{t("failed")}</p>
          <Button size="sm" onClick={() => refetch()}>
            {t("retry")}
          </Button>
        </div>
      ) : null}
      {data?.length === 0 ? (
        <p className="px-4 py-3 text-muted text-sm">
          {t(order.settledAt === null ? "waiting" : "none")}
        </p>
      ) : null}
      {data && data.length > 0 ? (
        <ul>
          {data.map((row) => (
            <CompletionItem key={row.id} row={row} />
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}

function CompletionItem({ row }: { row: OrderCompletion }) {
  const t = useTranslations("completions");
  const problemWords = useProblemWords();
  const { account } = row.fields;
  return (
    <li className="grid gap-1 border-line border-b px-4 py-2.5 text-sm last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
        <ResultBadge row={row} />
        <Link
          href={`/completion-files/${row.fileId}?result=${row.result}`}
          prefetch={false}
          className="break-all text-accent hover:underline"
        >
          {t("ofOrder.row", { file: row.fileName, line: String(row.line) })}
        </Link>
        <time dateTime={row.changedAt} className="text-faint text-xs">
          {showJapanTime(row.changedAt, "second")}
        </time>
      </div>
      {row.problem ? <p className="text-muted text-xs">{problemWords(row.problem)}</p> : null}
      <div className="flex flex-wrap items-baseline gap-x-4">
        <RowSaid fields={row.fields} />
        {account ? (
          <span>
            <span className="text-muted text-xs">{t("detail.account")}</span>{" "}
            <span className="font-mono">{groupPhone(account)}</span>
          </span>
        ) : null}
      </div>
    </li>
  );
}
