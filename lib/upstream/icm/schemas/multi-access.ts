import { z } from "zod";
import type { Known } from "@/lib/upstream/icm/schemas/known";
import { japanTime } from "@/lib/upstream/instant";

/** The document shows the fields in its samples alone: what is no identity may be null or missing. */
const text = z.string().nullish();

/** マルチアクセス接続状況. `imei` can hold a letter. */
export const multiAccessAnswer = z.looseObject({
  hsn: z.string(),
  iccid: z.string(),
  imsi: z.string(),
  imsi_2: text,
  last_connected_carrier: text,
  imei: text,
  updated_at: japanTime.nullish(),
});

export type IcmMultiAccess = Known<z.infer<typeof multiAccessAnswer>>;

/** マルチアクセスSIM接続履歴: a bare array, at most the last 100, as they come. */
export const multiAccessHistoryAnswer = z.array(
  z.looseObject({
    created_at: japanTime,
    ef_iccid: text,
    ef_imsi: text,
    imei: text,
    applet_state: text,
  }),
);

export type IcmMultiAccessConnection = Known<z.infer<typeof multiAccessHistoryAnswer>>[number];
