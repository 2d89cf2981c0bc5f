import { z } from "zod";
import { DECISIONS } from "@/lib/domain/orders/decisions";
import { isPlainText } from "@/lib/domain/plain-text";

/** The order's life; docs/orders.md draws it. */
export const ORDER_STATES = [
  "awaiting_approval",
  "queued",
  "sending",
  "accepted",
  "completed",
  "failed",
  "rejected",
  "unknown",
  "cancelled",
] as const;

export type OrderState = (typeof ORDER_STATES)[number];

/** While an order is in one of these, no other may be placed for its targets. */
export const ACTIVE_STATES = [
  "awaiting_approval",
  "queued",
  "sending",
  "accepted",
  "unknown",
] as const satisfies OrderState[];

export function isActive(state: string): boolean {
  return ACTIVE_STATES.some((active) => active === state);
}

export const Target = z.object({ type: z.enum(["imsi", "eid"]), value: z.string().min(1) });
export type Target = z.infer<typeof Target>;

const reason = z.string().trim().min(1).max(500).refine(isPlainText, "controlCharacter");

/** How much the person had seen of the order's sendings: a decision that does not know of the last one is refused. */
const seenAttempts = z.number().int().min(0);

/** A person's decision about an order of which the carrier says nothing more. */
export const SettleOrderInput = z.object({
  orderId: z.uuid(),
  /** The state that the person was looking at: a decision about another one is refused. */
  seenState: z.enum(["accepted", "unknown"]),
  seenAttempts,
  state: z.enum(["completed", "failed", "rejected"]),
  reason,
});
export type SettleOrderInput = z.infer<typeof SettleOrderInput>;

/** The last digits of what the order changes, typed to show that the right order is meant. */
const lastFour = z.string().trim().min(1, "required");

export const SendAgainInput = z.object({ orderId: z.uuid(), seenAttempts, reason, lastFour });
export type SendAgainInput = z.infer<typeof SendAgainInput>;

/** What somebody who may not decide has seen, and what they would decide. */
export const ProposeDecisionInput = z.object({
  orderId: z.uuid(),
  /** The state that the person was looking at: a proposal about another one is refused. */
  seenState: z.enum(["accepted", "unknown"]),
  seenAttempts,
  decision: z.enum(DECISIONS),
  reason,
});
export type ProposeDecisionInput = z.infer<typeof ProposeDecisionInput>;

/** An approver's yes to a proposal. `words` are their own, where they add some. */
export const ConfirmProposalInput = z.object({
  orderId: z.uuid(),
  proposalId: z.number().int().positive(),
  words: z.string().trim().max(500).refine(isPlainText, "controlCharacter").optional(),
  lastFour: lastFour.optional(),
});
export type ConfirmProposalInput = z.infer<typeof ConfirmProposalInput>;

export const CancelOrderInput = z.object({ orderId: z.uuid(), reason });
export type CancelOrderInput = z.infer<typeof CancelOrderInput>;

export const ORDERS_PER_PAGE = 50;

/** How many of its orders the page of a line shows; the list of orders has all. */
export const LINE_ORDERS = 8;

/** Choices of the orders list, all of which live in the URL. */
export const OrderFilters = z.object({
  state: z.enum(ORDER_STATES).nullish(),
  kind: z.string().max(40).nullish(),
  imsi: z
    .string()
    .regex(/^[0-9]{1,15}$/)
    .nullish(),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type OrderFilters = z.infer<typeof OrderFilters>;
