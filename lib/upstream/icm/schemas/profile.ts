import { z } from "zod";
import type { Known } from "@/lib/upstream/icm/schemas/known";

/**
 * プロファイル情報参照: the 27 fields of the answer, all of them present. The document's sample has null in
 * nine of them and says nothing of the others before activation, so only the identity and the state must
 * have a value. profileStatus, esimStatus and plan are open sets. Limits are KB.
 */
export const profileAnswer = z.looseObject({
  iccid: z.string(),
  msisdn: z.string().nullable(),
  provider: z.string().nullable(),
  profileStatus: z.string(),
  esimStatus: z.string().nullable(),
  plan: z.string().nullable(),
  limit: z.int().nullable(),
  upLimit: z.int().nullable(),
  downLimit: z.int().nullable(),
  puk1: z.string().nullable(),
  puk2: z.string().nullable(),
  cn: z.boolean().nullable(),
  cnActIpAddress: z.string().nullable(),
  cnSbyIpAddress: z.string().nullable(),
  upStream: z.boolean().nullable(),
  icgw: z.boolean().nullable(),
  icgwInProgress: z.boolean().nullable(),
  icgwEastIpAddress: z.string().nullable(),
  icgwWestIpAddress: z.string().nullable(),
  shareId: z.string().nullable(),
  billingSpan: z.string().nullable(),
  expDate: z.string().nullable(),
  multiAccess: z.boolean().nullable(),
  unoTsl: z.boolean().nullable(),
  unoTslPoi1IpAddress: z.string().nullable(),
  unoTslPoi2IpAddress: z.string().nullable(),
  simGroupId: z.string().nullable(),
});

export type IcmProfile = Known<z.infer<typeof profileAnswer>>;
