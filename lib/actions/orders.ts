"use server";

import { action } from "@/lib/actions/action";
import { cancelOrder } from "@/lib/domain/orders/cancel-order";
import { CancelOrderInput, SendAgainInput, SettleOrderInput } from "@/lib/domain/orders/schemas";
import { sendOrderAgain } from "@/lib/domain/orders/send-order-again";
import { settleOrder } from "@/lib/domain/orders/settle-order";

export const settleOrderAction = action("orders:settle", SettleOrderInput, settleOrder);
export const sendOrderAgainAction = action("orders:send-again", SendAgainInput, sendOrderAgain);
export const cancelOrderAction = action("orders:cancel", CancelOrderInput, cancelOrder);
