import { z } from "zod";
import { Imsi } from "@/lib/domain/profiles/schemas";
import { MOST_PROFILES } from "@/lib/domain/usage/bounds";
import { rangeProblem } from "@/lib/domain/usage/usage-range";

/** Inclusive ranges in Japan time: `YYYY-MM-DD` by day, `YYYY-MM` by month. */
export const UsageRange = z
  .discriminatedUnion("by", [
    z.object({ by: z.literal("day"), from: z.string(), to: z.string() }),
    z.object({ by: z.literal("month"), from: z.string(), to: z.string() }),
  ])
  .superRefine((range, context) => {
    const found = rangeProblem(range);
    if (found) context.addIssue({ code: "custom", path: [found.field], message: found.problem });
  });
export type UsageRange = z.infer<typeof UsageRange>;

export const ReadUsageInput = z.object({ imsi: Imsi, range: UsageRange });
export type ReadUsageInput = z.infer<typeof ReadUsageInput>;

export const ChooseProfilesInput = z.object({ imsis: z.array(Imsi).min(1).max(MOST_PROFILES) });
export type ChooseProfilesInput = z.infer<typeof ChooseProfilesInput>;
