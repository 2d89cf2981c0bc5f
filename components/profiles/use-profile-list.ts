"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { fetchJson } from "@/components/query/fetch-json";
import type { ProfilePage } from "@/lib/domain/profiles/list-profiles";
import type { ProfileListQuery } from "./profile-params";

/** What the server found for the page's first rows, when (in its milliseconds) and for which question. */
export type FirstRows = { query: ProfileListQuery; page: ProfilePage; readAt: number };

const LOOK_AGAIN_MS = 5_000;
/** Nothing that is shown moves, but others place orders and import lines. */
const CALM_MS = 10_000;

/** By POST: the text may be a phone number or a name, which no address may hold. */
function fetchPage(query: ProfileListQuery, signal: AbortSignal): Promise<ProfilePage> {
  return fetchJson<ProfilePage>("/api/profiles", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(query),
    signal,
  });
}

/** Rows that are about to change by themselves: an order is under way, or the first reading is. */
function isMoving(page: ProfilePage | undefined): boolean {
  return !!page?.rows.some(
    (row) => row.orderState !== null || (row.readAt === null && row.readError === null),
  );
}

/** The rows for these choices and this text; those before stay in sight until they are there. */
export function useProfileList(query: ProfileListQuery, first: FirstRows) {
  const isFirst = JSON.stringify(query) === JSON.stringify(first.query);
  return useQuery({
    queryKey: ["profiles", query],
    queryFn: ({ signal }) => fetchPage(query, signal),
    ...(isFirst ? { initialData: first.page, initialDataUpdatedAt: first.readAt } : {}),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (isMoving(state.data) ? LOOK_AGAIN_MS : CALM_MS),
  });
}
