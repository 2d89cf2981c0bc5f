import { expect, it } from "vitest";
import { sweepOrders } from "@/lib/domain/orders/sweep-orders";
import { PauseInput } from "@/lib/domain/profile-changes/change-inputs";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { desk, openChangeDesk, operator, program } from "@/lib/testing/change-desk";
import { insertEsimOrders } from "@/lib/testing/esim-orders";
import { madeUpLine } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";
import { waitingJobs } from "@/lib/testing/waiting-jobs";
import { asOwner } from "@/lib/testing/witness";

openChangeDesk();

it("a carrier's long queue of forgotten orders does not keep the other carrier's asleep", async () => {
  const eids = Array.from({ length: 250 }, (_, count) => `8904903200000000000000009${1e6 + count}`);
  await insertEsimOrders(eids.map((eid) => ({ eid, state: "queued" })));
  const line = await madeUpLine();
  const pause = { change: line, reason: "紛失のため", lastFour: line.imsi.slice(-4) };
  const input = PauseInput.parse({ ...openedForm("icm"), ...pause });
  const { id } = await suspendProfile(operator, input);
  await asOwner(desk, "UPDATE orders SET due_at = now() - interval '2 minutes'");
  await asOwner(desk, "UPDATE orders SET due_at = now() - interval '1 minute' WHERE id = $1", [id]);
  await asOwner(desk, "DELETE FROM pgboss.job");
  await sweepOrders(program);
  expect(await waitingJobs("order.dispatch.icm")).toEqual([{ orderId: id }]);
  expect(await waitingJobs("order.dispatch.freebit")).not.toEqual([]);
});
