import { z } from "zod";
import {
  ipv4Address,
  lineFields,
  requiredIpv4Address,
  requiredKilobytes,
} from "@/lib/domain/profile-changes/field-schemas";
import { planFields, planProblems } from "@/lib/domain/profile-changes/plan-fields";

/**
 * The bodies of ICM's changes, one schema an operation for form, action, CSV row and job; what an action is given
 * with them stands in change-inputs.ts. Keys are the carrier's, issue messages keys of `errors.fields`.
 */

/** 料金プラン/上限値変更API. */
export const PlanChangeSchema = z
  .object({ ...lineFields, ...planFields })
  .superRefine((input, context) => {
    for (const { path, message } of planProblems(input)) {
      context.addIssue({ code: "custom", path: [path], message });
    }
  });
export type PlanChange = z.infer<typeof PlanChangeSchema>;

/** プロファイル利用休止API and 利用再開API. */
export const LineSchema = z.object(lineFields);
export type Line = z.infer<typeof LineSchema>;

/** NTTC閉域接続用アドレス変更API: the addresses as they shall be; a standby that is left out is not sent. */
export const AddressChangeSchema = z
  .object({ cnActIpAddress: requiredIpv4Address, cnSbyIpAddress: ipv4Address })
  .superRefine(({ cnActIpAddress: act, cnSbyIpAddress: sby }, context) => {
    if (act !== sby) return;
    context.addIssue({ code: "custom", path: ["cnSbyIpAddress"], message: "sameAddress" });
  });
export type AddressChange = z.infer<typeof AddressChangeSchema>;

/** ICGW利用申込みAPI. */
export const IcgwSchema = z.object({ hsn: lineFields.hsn });
export type Icgw = z.infer<typeof IcgwSchema>;

/** 容量追加: KB to add, at least one. */
export const TopUpSchema = z.object({
  limit: requiredKilobytes.pipe(z.number().min(1, "requiredChoice")),
});
export type TopUp = z.infer<typeof TopUpSchema>;
