import { z } from "zod";
import { hsn, imsi, ipv4, refuser } from "@/lib/sandbox/icm/requests/parts";
import { checkPlan, planFields } from "@/lib/sandbox/icm/requests/plan-rules";

/** 料金プラン/上限値変更API's body. */
export const planChangeRequest = z
  .strictObject({ hsn, imsi, ...planFields })
  .superRefine((request, context) => checkPlan(request, refuser(context)));

/** The body of both プロファイル利用休止API and プロファイル利用再開API. */
export const profileRequest = z.strictObject({ hsn, imsi });

/** NTTC閉域接続用アドレス変更API's body. */
export const addressChangeRequest = z
  .strictObject({ cnActIpAddress: ipv4, cnSbyIpAddress: ipv4.optional() })
  .superRefine((request, context) => {
    if (request.cnActIpAddress === request.cnSbyIpAddress) refuser(context)("cnSbyIpAddress");
  });

/** ICGW利用申込みAPI's body. */
export const icgwRequest = z.strictObject({ hsn });

/** 容量追加's body: KB to add. */
export const topUpRequest = z.strictObject({ limit: z.int() });

const COMMENT_LENGTH = 50;

/** コメント編集API's body. Characters are code points, so that 𠮷 counts as one. */
export const commentRequest = z.strictObject({
  imsis: z.array(z.strictObject({ imsi })).min(1),
  comment: z
    .string()
    .regex(/^[^"']*$/)
    .refine((text) => [...text].length <= COMMENT_LENGTH)
    .nullable(),
});
