import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/components/query/fetch-json";
import {
  readMultiAccessHistoryAction,
  readMultiAccessStatusAction,
} from "@/lib/actions/multi-access";
import type { ConnectionPage } from "@/lib/domain/multi-access/list-connections";
import type { ConnectionHistory } from "@/lib/domain/multi-access/read-history";
import type { Result, ResultError } from "@/lib/errors";

/** The carrier (or the desk) said why there is nothing; `result.message` is in the reader's language. */
export class MultiAccessError extends Error {
  constructor(readonly result: ResultError) {
    super(result.code);
    this.name = "MultiAccessError";
  }
}

/** Each reading is a call to the carrier: repeated only by a person. */
const BY_A_PERSON = {
  staleTime: 5 * 60 * 1000,
  retry: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;

function dataOf<T>(result: Result<T>): T {
  if (!result.ok) throw new MultiAccessError(result.error);
  return result.data;
}

/** マルチアクセス接続状況, read from the carrier. */
export function statusQuery(imsi: string) {
  return queryOptions({
    queryKey: ["multi-access", imsi, "status"],
    queryFn: async () => dataOf(await readMultiAccessStatusAction({ imsi })),
    ...BY_A_PERSON,
  });
}

/** マルチアクセスSIM接続履歴: the first page from the carrier (`ask`) or as it was kept, all others as they were kept. */
export function historyQuery(imsi: string, ask: boolean) {
  return infiniteQueryOptions({
    queryKey: ["multi-access", imsi, "history", ask],
    queryFn: async ({ pageParam }): Promise<ConnectionHistory> => {
      if (ask && pageParam === null) return dataOf(await readMultiAccessHistoryAction({ imsi }));
      const before = pageParam === null ? "" : `?before=${pageParam}`;
      const page = await fetchJson<ConnectionPage>(`/api/profiles/${imsi}/connections${before}`);
      return { ...page, failure: null };
    },
    initialPageParam: firstPage(),
    getNextPageParam: ({ next }) => next,
    ...BY_A_PERSON,
  });
}

/** Null for the first page, else the `next` of the page before. */
function firstPage(): number | null {
  return null;
}
