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

/** By POST: the text may be a phone number, which no address may hold. */
function fetchPage(query: LineListQuery, signal: AbortSignal): Promise<LinePage> {
  return fetchJson<LinePage>("/api/esim/lines", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(query),
    signal,
  });
}

/** The rows for these choices and this text; those before stay in sight until they are there. */
export function useLineList(query: LineListQuery, first: FirstLines) {
  const isFirst = JSON.stringify(query) === JSON.stringify(first.query);
  return useQuery({
    queryKey: ["esim", "lines", query],
    queryFn: ({ signal }) => fetchPage(query, signal),
    ...(isFirst ? { initialData: first.page, initialDataUpdatedAt: first.readAt } : {}),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.rows.some((row) => row.state === "underWay") ? LOOK_AGAIN_MS : CALM_MS,
  });
}
