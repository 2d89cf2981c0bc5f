"use client";

import { useQueries } from "@tanstack/react-query";
import { useCallback } from "react";
import type { ChosenProfile } from "@/lib/domain/usage/choose-profiles";
import type { Usage } from "@/lib/domain/usage/read-usage";
import type { UsageRange } from "@/lib/domain/usage/schemas";
import { summariseUsage, type UsageSummary } from "@/lib/domain/usage/summarise-usage";
import { usageQuery } from "./usage-query";
import { useReadAnew } from "./use-read-anew";

/** A line's usage as far as it is there; `tone` is its look in every chart. */
export type LineUsage = {
  line: ChosenProfile;
  tone: number;
  known: { usage: Usage; summary: UsageSummary } | null;
  error: Error | null;
  pending: boolean;
  read: () => void;
  readAnew: () => void;
};

/** Reads every line's usage; lines come one after the other, each as soon as it is there. */
export function useLinesUsage(
  lines: readonly ChosenProfile[],
  range: UsageRange,
  today: string,
  enabled: boolean,
): LineUsage[] {
  // The same function for the same range, so that a line's summary is made once.
  const summarise = useCallback(
    (usage: Usage) => ({
      usage,
      summary: summariseUsage(usage.rows, range, today, usage.unread),
    }),
    [range, today],
  );
  const readAnew = useReadAnew();
  const results = useQueries({
    queries: lines.map(({ imsi }) => ({
      ...usageQuery(imsi, range),
      enabled,
      select: summarise,
    })),
  });
  return lines.map((line, tone) => {
    const result = results[tone];
    return {
      line,
      tone,
      known: result?.data ?? null,
      error: result?.error ?? null,
      pending: result?.isFetching ?? false,
      read: () => void result?.refetch(),
      readAnew: () => readAnew(line.imsi, range),
    };
  });
}
