"use server";

import { action } from "@/lib/actions/action";
import { cancelOrder } from "@/lib/domain/orders/cancel-order";
import { confirmProposal } from "@/lib/domain/orders/confirm-proposal";
import { proposeDecision } from "@/lib/domain/orders/propose-decision";
import {
  CancelOrderInput,
  ConfirmProposalInput,
  ProposeDecisionInput,
  SendAgainInput,
  SettleOrderInput,
} from "@/lib/domain/orders/schemas";
import { sendOrderAgain } from "@/lib/domain/orders/send-order-again";
import { settleOrder } from "@/lib/domain/orders/settle-order";

export const settleOrderAction = action("orders:settle", SettleOrderInput, settleOrder);
export const sendOrderAgainAction = action("orders:send-again", SendAgainInput, sendOrderAgain);
export const cancelOrderAction = action("orders:cancel", CancelOrderInput, cancelOrder);
export const proposeDecisionAction = action(
  "orders:propose",
  ProposeDecisionInput,
  proposeDecision,
);
export const confirmProposalAction = action("orders:settle", ConfirmProposalInput, confirmProposal);
