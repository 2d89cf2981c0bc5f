import { z } from "zod";
import type { Known } from "@/lib/upstream/icm/schemas/known";
import { japanTime } from "@/lib/upstream/instant";

/** マルチアクセス接続状況. `imei` can hold a letter. */
export const multiAccessAnswer = z.looseObject({
  hsn: z.string(),
  iccid: z.string(),
  imsi: z.string(),
  imsi_2: z.string().nullable(),
  last_connected_carrier: z.string().nullable(),
  imei: z.string().nullable(),
  updated_at: japanTime.nullable(),
});

export type IcmMultiAccess = Known<z.infer<typeof multiAccessAnswer>>;

/** マルチアクセスSIM接続履歴: a bare array, at most the last 100, as they come. */
export const multiAccessHistoryAnswer = z.array(
  z.looseObject({
    created_at: japanTime,
    ef_iccid: z.string().nullable(),
    ef_imsi: z.string().nullable(),
    imei: z.string().nullable(),
    applet_state: z.string().nullable(),
  }),
);

export type IcmMultiAccessConnection = Known<z.infer<typeof multiAccessHistoryAnswer>>[number];
