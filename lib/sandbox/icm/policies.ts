/** A pair of limits of the 上り特価 plan, in KB. */
export interface UpStreamPair {
  up: number;
  down: number;
}

const PAYG_LIMITS = [
  0, 1024, 10240, 30720, 51200, 102400, 307200, 512000, 1048576, 3145728, 5242880, 10485760,
  31457280,
];

const FIXED_LIMITS = [
  3072, 10240, 30720, 51200, 102400, 512000, 1048576, 3145728, 7340032, 10485760, 15728640,
  20971520, 31457280, 52428800,
];

const UP_STREAM_LIMITS: UpStreamPair[] = [
  { up: 3145728, down: 512000 },
  { up: 3145728, down: 1048576 },
  { up: 52428800, down: 512000 },
  { up: 52428800, down: 1048576 },
  { up: 104857600, down: 512000 },
  { up: 104857600, down: 1048576 },
  { up: 157286400, down: 512000 },
  { up: 157286400, down: 1048576 },
  { up: 314572800, down: 512000 },
  { up: 314572800, down: 1048576 },
  { up: 524288000, down: 512000 },
  { up: 524288000, down: 1048576 },
];

/** 料金プラン参照API's answer, as the document prints it. Limits are KB a month. */
export const policies = [
  { plan: "payg", limit: PAYG_LIMITS, dedicatedPlan: false },
  { plan: "fixed", limit: FIXED_LIMITS, dedicatedPlan: false },
  { plan: "upStream", limit: UP_STREAM_LIMITS, dedicatedPlan: false },
  { plan: "payg", limit: PAYG_LIMITS, dedicatedPlan: true },
];

/** 追加容量一覧取得's answer: how much can be added at once, in KB, and for which plan. */
export const limitPatterns = [{ plan: "fixed", limit: [102400, 1048576, 5242880] }];

/** Whether the plan's policy offers this monthly limit (KB). 専用プラン offers the same as payg. */
export function offersLimit(plan: "payg" | "fixed", limit: number): boolean {
  return (plan === "payg" ? PAYG_LIMITS : FIXED_LIMITS).includes(limit);
}

/** Whether the 上り特価 plan offers this pair (KB). */
export function offersPair(up: number, down: number): boolean {
  return UP_STREAM_LIMITS.some((pair) => pair.up === up && pair.down === down);
}

/** Whether this capacity (KB) can be added to a profile of the plan. */
export function offersTopUp(plan: string | null, limit: number): boolean {
  return limitPatterns.some((pattern) => pattern.plan === plan && pattern.limit.includes(limit));
}
