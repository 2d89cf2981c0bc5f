import { z } from "zod";
import type { Known } from "@/lib/upstream/icm/schemas/known";

const kb = z.int().nullable();

/** プロファイル使用量 (年月日指定): KB; one date can come several times, once a country and network. */
export const dailyUsageAnswer = z.looseObject({
  dailyProfileUsage: z.array(
    z.looseObject({
      date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "expected YYYY-MM-DD"),
      dailyUsage: kb,
      dailyUpUsage: kb,
      dailyDownUsage: kb,
      userCountry: z.string().nullable(),
      userNetwork: z.string().nullable(),
    }),
  ),
});

/** プロファイル使用量 (年月指定): the same by month (`date` is YYYY-MM). */
export const monthlyUsageAnswer = z.looseObject({
  monthlyProfileUsage: z.array(
    z.looseObject({
      date: z.string().regex(/^\d{4}-\d{2}$/, "expected YYYY-MM"),
      monthlyUsage: kb,
      monthlyUpUsage: kb,
      monthlyDownUsage: kb,
      userCountry: z.string().nullable(),
      userNetwork: z.string().nullable(),
    }),
  ),
});

export type IcmDailyUsage = Known<z.infer<typeof dailyUsageAnswer>>["dailyProfileUsage"][number];
export type IcmMonthlyUsage = Known<
  z.infer<typeof monthlyUsageAnswer>
>["monthlyProfileUsage"][number];
