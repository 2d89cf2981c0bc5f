import { z } from "zod";

/** `^[0-9]{1,15}$`, as the document gives it. */
export const imsi = z.string().regex(/^[0-9]{1,15}$/, "an IMSI is 1 to 15 digits");

const hsn = z.string().regex(/^[0-9A-F]{10}$/, "an HSN is 10 characters of 0-9 and A-F");
const kb = z.int().nonnegative();
const notBlank = z.string().regex(/\S/, "blank: leave the field out");

/**
 * The document lists payg and fixed; how a 上り特価 line is asked for is left open (fixed with upStream:true
 * is our default, configurable), so the policy's own name passes too.
 */
const plan = z.enum(["payg", "fixed", "upStream"]);

const planFields = {
  plan,
  limit: kb.optional(),
  upStream: z.boolean().optional(),
  upLimit: kb.optional(),
  downLimit: kb.optional(),
  dedicatedPlan: z.boolean().optional(),
};

/** プロファイル開通. Volumes in KB; absent fields stay absent. */
export const activationBody = z.strictObject({
  hsn,
  imsi,
  ...planFields,
  cn: z.boolean(),
  cnActIpAddress: notBlank.optional(),
  cnSbyIpAddress: notBlank.optional(),
  testMode: z.boolean().optional(),
  globalStaticIpAddressOption: z.boolean().optional(),
  billingSpan: z.literal("1year").optional(),
  icgw: z.boolean().optional(),
  unoTsl: z.boolean(),
  unoTslPoi1IpAddress: notBlank.optional(),
  unoTslPoi2IpAddress: notBlank.optional(),
});
export type ActivationBody = z.infer<typeof activationBody>;

/** 料金プラン/上限値変更. */
export const planChangeBody = z.strictObject({ hsn, imsi, ...planFields });
export type PlanChangeBody = z.infer<typeof planChangeBody>;

/** プロファイル利用休止 and 利用再開. */
export const lineBody = z.strictObject({ hsn, imsi });
export type LineBody = z.infer<typeof lineBody>;

/** NTTC閉域接続用アドレス変更: addresses without a subnet mask. */
export const addressChangeBody = z.strictObject({
  cnActIpAddress: z.ipv4(),
  cnSbyIpAddress: z.ipv4().optional(),
});
export type AddressChangeBody = z.infer<typeof addressChangeBody>;

/** ICGW利用申込み. */
export const icgwBody = z.strictObject({ hsn });
export type IcgwBody = z.infer<typeof icgwBody>;

/** コメント編集: at most 50 characters (code points), no quotation marks; null as the document allows. */
export const commentBody = z.strictObject({
  imsis: z.array(z.strictObject({ imsi })).min(1),
  comment: z
    .string()
    .regex(/^[^"']*$/, "no quotation marks")
    .refine((text) => [...text].length <= 50, "at most 50 characters")
    .nullable(),
});
export type CommentBody = z.infer<typeof commentBody>;

/** 容量追加: the capacity to add, in KB. */
export const topUpBody = z.strictObject({ limit: z.int().positive() });
export type TopUpBody = z.infer<typeof topUpBody>;
