import type { IcmOperation } from "@/lib/sandbox/icm/call";
import { activate } from "@/lib/sandbox/icm/operations/activate";
import { addressChange } from "@/lib/sandbox/icm/operations/address-change";
import { comment } from "@/lib/sandbox/icm/operations/comment";
import { icgw } from "@/lib/sandbox/icm/operations/icgw";
import { readMultiAccess, readMultiAccessHistory } from "@/lib/sandbox/icm/operations/multi-access";
import { planChange } from "@/lib/sandbox/icm/operations/plan-change";
import {
  readLimitPatterns,
  readPolicies,
  readProfile,
} from "@/lib/sandbox/icm/operations/references";
import { resume, suspend } from "@/lib/sandbox/icm/operations/suspend-resume";
import { topUp } from "@/lib/sandbox/icm/operations/top-up";
import { readTransaction } from "@/lib/sandbox/icm/operations/transaction";
import { readDailyUsage, readMonthlyUsage } from "@/lib/sandbox/icm/operations/usage";

/** One operation's address below `/icms-esim/v3/tenants/{tenantId}`. */
export interface IcmEndpoint {
  operation: string;
  method: string;
  path: string;
  handle: IcmOperation;
}

/**
 * The 15 operations of PROFILES API 3.0.0 and the transaction lookup. Only the first path is
 * published; the others are our assumption of what NTT uses.
 */
export const icmEndpoints: IcmEndpoint[] = [
  { operation: "policies", method: "GET", path: "/policies", handle: readPolicies },
  { operation: "planChange", method: "PUT", path: "/profiles/{imsi}/plan", handle: planChange },
  { operation: "profile", method: "GET", path: "/profiles/{imsi}", handle: readProfile },
  { operation: "activate", method: "POST", path: "/profiles/{imsi}/activate", handle: activate },
  { operation: "suspend", method: "POST", path: "/profiles/{imsi}/suspend", handle: suspend },
  { operation: "resume", method: "POST", path: "/profiles/{imsi}/resume", handle: resume },
  { operation: "addressChange", method: "PUT", path: "/profiles/{imsi}/cn", handle: addressChange },
  { operation: "icgw", method: "POST", path: "/profiles/{imsi}/icgw", handle: icgw },
  {
    operation: "dailyUsage",
    method: "GET",
    path: "/profiles/{imsi}/usage/daily",
    handle: readDailyUsage,
  },
  {
    operation: "monthlyUsage",
    method: "GET",
    path: "/profiles/{imsi}/usage/monthly",
    handle: readMonthlyUsage,
  },
  { operation: "comment", method: "PUT", path: "/profiles/comment", handle: comment },
  { operation: "limitPatterns", method: "GET", path: "/limitPatterns", handle: readLimitPatterns },
  { operation: "topUp", method: "POST", path: "/profiles/{imsi}/limit", handle: topUp },
  {
    operation: "multiAccess",
    method: "GET",
    path: "/profiles/{imsi}/multiAccess",
    handle: readMultiAccess,
  },
  {
    operation: "multiAccessHistory",
    method: "GET",
    path: "/profiles/{imsi}/multiAccess/history",
    handle: readMultiAccessHistory,
  },
  { operation: "transaction", method: "GET", path: "/transactions/{id}", handle: readTransaction },
];
