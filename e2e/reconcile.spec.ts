import { lineOf } from "@/e2e/fixtures/lines";
import { placeActivation } from "@/e2e/fixtures/place-order";
import { expect, test } from "@/e2e/fixtures/test";
import { OrderPage } from "@/e2e/pages/order-page";

test("an order whose answer was lost is found out about by the program, and the open page shows it", async ({
  operator,
  sandbox,
}) => {
  const line = lineOf("reconcile", 0);
  await sandbox.addFault({ operation: "activate", kind: "resetAfter", imsi: line.imsi });
  const { id } = await placeActivation(operator.request, line);
  const order = new OrderPage(operator);
  await order.open(id);
  await order.expectState("completed");
  await expect(order.history).toContainText("プロファイルに変更が現れました");
  expect(await sandbox.requests(line.imsi, "activate")).toMatchObject([{ applied: true }]);
});
