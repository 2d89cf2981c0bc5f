import { z } from "zod";
import type { Known } from "@/lib/upstream/icm/schemas/known";
import { japanTime } from "@/lib/upstream/instant";

const timeOrNull = japanTime.nullish().transform((time) => time ?? null);

/**
 * The transaction lookup of the v2 reference. `transactionStatus` is an open set (success, processing,
 * failed, cancel are published); `detail` is kept as it comes.
 */
export const transactionAnswer = z.looseObject({
  transactionStatus: z.string(),
  transactionType: z
    .string()
    .nullish()
    .transform((type) => type ?? null),
  transactionStartedAt: timeOrNull,
  transactionUpdatedAt: timeOrNull,
  transactionEndedAt: timeOrNull,
  detail: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((detail) => detail ?? null),
});

export type IcmTransaction = Omit<Known<z.infer<typeof transactionAnswer>>, "detail"> & {
  detail: Record<string, unknown> | null;
};
