import { z } from "zod";
import {
  hsn,
  imsi,
  ipv4,
  ipv4Segment,
  type Refuse,
  refuser,
} from "@/lib/sandbox/icm/requests/parts";
import { checkPlan, planFields } from "@/lib/sandbox/icm/requests/plan-rules";

const fields = z.strictObject({
  hsn,
  imsi,
  ...planFields,
  cn: z.boolean(),
  cnActIpAddress: ipv4.optional(),
  cnSbyIpAddress: ipv4.optional(),
  testMode: z.boolean().optional(),
  globalStaticIpAddressOption: z.boolean().optional(),
  billingSpan: z.literal("1year").optional(),
  icgw: z.boolean().optional(),
  unoTsl: z.boolean(),
  unoTslPoi1IpAddress: ipv4Segment.optional(),
  unoTslPoi2IpAddress: ipv4Segment.optional(),
});

/** プロファイル開通API's body. */
export const activateRequest = fields.superRefine((request, context) => {
  const refuse = refuser(context);
  checkPlan(request, refuse);
  checkClosedNetwork(request, refuse);
  checkTsl(request, refuse);
});

export type ActivateRequest = z.infer<typeof activateRequest>;

function checkClosedNetwork(request: z.infer<typeof fields>, refuse: Refuse): void {
  const { cn, cnActIpAddress, cnSbyIpAddress } = request;
  if (cn && cnActIpAddress === undefined) refuse("cnActIpAddress");
  if (!cn && cnActIpAddress !== undefined) refuse("cnActIpAddress");
  if (!cn && cnSbyIpAddress !== undefined) refuse("cnSbyIpAddress");
  if (cn && cnActIpAddress === cnSbyIpAddress) refuse("cnSbyIpAddress");
}

function checkTsl(request: z.infer<typeof fields>, refuse: Refuse): void {
  if (request.unoTsl) return;
  if (request.unoTslPoi1IpAddress !== undefined) refuse("unoTslPoi1IpAddress");
  if (request.unoTslPoi2IpAddress !== undefined) refuse("unoTslPoi2IpAddress");
}
