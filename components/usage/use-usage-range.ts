"use client";

import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import type { UsageRange } from "@/lib/domain/usage/schemas";
import { defaultRange, type RangeProblem, rangeProblem } from "@/lib/domain/usage/usage-range";
import { rangeParams } from "./usage-params";

export type ChosenRange = {
  range: UsageRange;
  /** The range in the address cannot be asked for. */
  problem: RangeProblem | null;
  choose: (range: UsageRange) => void;
  chooseBy: (by: UsageRange["by"]) => void;
};

/** The range in the address, or the usual one as seen on `today`. */
export function useUsageRange(today: string): ChosenRange {
  const [{ by, from, to }, set] = useQueryStates(rangeParams, { history: "push" });
  const range = useMemo<UsageRange>(
    () => (from && to ? { by: by ?? "day", from, to } : defaultRange(by ?? "day", today)),
    [by, from, to, today],
  );
  return {
    range,
    problem: rangeProblem(range),
    choose: (chosen) => {
      const usual = defaultRange(chosen.by, today);
      const isUsual = usual.from === chosen.from && usual.to === chosen.to;
      const dates = isUsual ? { from: null, to: null } : { from: chosen.from, to: chosen.to };
      void set({ by: chosen.by === "day" ? null : chosen.by, ...dates });
    },
    chooseBy: (chosen) => {
      void set({ by: chosen === "day" ? null : chosen, from: null, to: null });
    },
  };
}
