import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { RouteError } from "@/components/query/fetch-json";
import { listCommentLinesAction } from "@/lib/actions/profile-changes";

/**
 * The lines of one opening of the dialog as the desk knows them now. By an action, as their IMSIs may stand in no
 * address; those that were left out are not asked for again.
 */
export function useCommentLines(imsis: readonly string[]) {
  const [opening] = useState(() => ({ asked: [...imsis], at: Date.now() }));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { data, error, refetch } = useQuery({
    queryKey: ["commentLines", opening],
    queryFn: async () => {
      const result = await listCommentLinesAction({ imsis: opening.asked });
      if (!result.ok) throw new RouteError(result.error.code, result.error.id);
      return result.data;
    },
    // What is known belongs to this opening alone; typing goes on undisturbed.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return {
    lines: data?.filter(({ imsi }) => !left.has(imsi)),
    error,
    leaveOut: (gone: readonly string[]) => setLeft((before) => new Set([...before, ...gone])),
    again: () => void refetch(),
  };
}
