"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { UsageRange } from "@/lib/domain/usage/schemas";
import { usageQuery } from "./usage-query";

/** Asks the carrier for all of a range, kept days and months too; whoever shows the line's usage gets the answer. */
export function useReadAnew(): (imsi: string, range: UsageRange) => void {
  const client = useQueryClient();
  return (imsi, range) => {
    // Where it fails, the query that shows the figures has the error.
    client.fetchQuery({ ...usageQuery(imsi, range, true), staleTime: 0 }).catch(() => undefined);
  };
}
