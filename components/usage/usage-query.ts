import { queryOptions } from "@tanstack/react-query";
import { readUsageAction, readUsageAnewAction } from "@/lib/actions/usage";
import type { UsageRange } from "@/lib/domain/usage/schemas";
import type { ResultError } from "@/lib/errors";

/** The carrier (or the desk) said why there is no usage; `result.message` is in the reader's language. */
export class UsageError extends Error {
  constructor(readonly result: ResultError) {
    super(result.code);
    this.name = "UsageError";
  }
}

const FRESH_MS = 5 * 60 * 1000;

/**
 * Usage of one line: closed dates as they were kept, the others read from the carrier; with `anew` all of it from the
 * carrier, as another way to the same figures. Asked again only by a person: each reading is a call to the carrier.
 */
export function usageQuery(imsi: string, range: UsageRange, anew = false) {
  const { by, from, to } = range;
  return queryOptions({
    queryKey: ["usage", imsi, by, from, to],
    queryFn: async () => {
      const result = await (anew ? readUsageAnewAction : readUsageAction)({ imsi, range });
      if (!result.ok) throw new UsageError(result.error);
      return result.data;
    },
    staleTime: FRESH_MS,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
