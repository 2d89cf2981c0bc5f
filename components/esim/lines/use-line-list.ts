"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { fetchJson } from "@/components/query/fetch-json";
import type { LinePage } from "@/lib/domain/esim/list-lines";
import type { LineListQuery } from "./line-params";

/** What the server found for the page's first rows, when (in its milliseconds) and for which question. */
export type FirstLines = { query: LineListQuery; page: LinePage; readAt: number };

const LOOK_AGAIN_MS = 5_000;
/** Nothing that is shown moves, but others place orders. */
const CALM_MS = 10_000;

/** By POST: the text may be a phone number, which no address may hold. Null: it is what is `known` already. */
async function fetchPage(
  query: LineListQuery & { known: string | undefined },
  signal: AbortSignal,
): Promise<LinePage | null> {
  const { page } = await fetchJson<{ page: LinePage | null }>("/api/esim/lines", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(query),
    signal,
  });
  return page;
}

/** The rows for these choices and this text; those before stay in sight until they are there. */
export function useLineList(query: LineListQuery, first: FirstLines) {
  const isFirst = JSON.stringify(query) === JSON.stringify(first.query);
  const queryKey = ["esim", "lines", query];
  return useQuery({
    queryKey,
    queryFn: async ({ client, signal }) => {
      const shown = client.getQueryData<LinePage>(queryKey) ?? null;
      return (await fetchPage({ ...query, known: shown?.version }, signal)) ?? shown;
    },
    ...(isFirst ? { initialData: first.page, initialDataUpdatedAt: first.readAt } : {}),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.rows.some((row) => row.state === "underWay") ? LOOK_AGAIN_MS : CALM_MS,
  });
}
