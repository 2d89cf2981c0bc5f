import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { cancelOrder } from "@/lib/domain/orders/cancel-order";
import { sendOrderAgain } from "@/lib/domain/orders/send-order-again";
import { settleOrder } from "@/lib/domain/orders/settle-order";
import { PauseInput } from "@/lib/domain/profile-changes/change-inputs";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { desk, openChangeDesk, operator, stateOf } from "@/lib/testing/change-desk";
import { madeUpLine, refusalOf } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";
import { asOwner } from "@/lib/testing/witness";

openChangeDesk();

/** An order of a desk that ran with another account, in this state. */
async function ofAnotherDesk(state: string): Promise<string> {
  const line = await madeUpLine();
  const pause = { change: line, reason: "紛失のため", lastFour: line.imsi.slice(-4) };
  const form = openedForm("icm", randomUUID());
  const { id } = await suspendProfile(operator, PauseInput.parse({ ...form, ...pause }));
  await asOwner(
    desk,
    `ALTER TABLE orders DISABLE TRIGGER orders_step;
     UPDATE orders SET environment = 'live/icm/${"0".repeat(32)}', state = '${state}' WHERE id = '${id}';
     ALTER TABLE orders ENABLE TRIGGER orders_step`,
  );
  return id;
}

it("an order of another environment is not there for whoever cancels, settles or sends it again", async () => {
  const approver = await desk.makeStaff("approver");
  const queued = await ofAnotherDesk("queued");
  const unknown = await ofAnotherDesk("unknown");
  const reason = "確かめました";
  const settled = {
    orderId: unknown,
    seenState: "unknown",
    seenAttempts: 1,
    state: "completed",
    reason,
  } as const;
  for (const decide of [
    () => cancelOrder(operator, { orderId: queued, reason }),
    () => settleOrder(approver, settled),
    () => sendOrderAgain(approver, { orderId: unknown, seenAttempts: 1, reason, lastFour: "0000" }),
  ]) {
    expect(await refusalOf(decide())).toMatchObject({ code: "not_found" });
  }
  expect(await stateOf(queued)).toBe("queued");
  expect(await stateOf(unknown)).toBe("unknown");
});
