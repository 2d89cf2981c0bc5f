/** What a person can decide about an order that the carrier says nothing more of; no zod here, so that every page can have it. */
export const DECISIONS = ["completed", "failed", "rejected", "send_again"] as const;
export type Decision = (typeof DECISIONS)[number];

/** By the order's state: what the carrier accepted was not refused, and is not sent a second time. */
export const DECISIONS_ABOUT: Readonly<Record<string, readonly Decision[]>> = {
  accepted: ["completed", "failed"],
  unknown: DECISIONS,
};
