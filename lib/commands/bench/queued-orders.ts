import { and, count, inArray } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders } from "@/lib/db/schema/orders";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { placeActivation } from "@/lib/domain/esim/place-activation";
import type { OrderState } from "@/lib/domain/orders/schemas";
import { openedForm } from "@/lib/testing/opened-form";

/** As many as a process has connections to the database. */
const AT_ONCE = 10;

let made = 0;

/** Places so many PA05-41 (new), each for an EID of its own, by the verb that staff place them with. */
export async function placeMany(ctx: Ctx, howMany: number): Promise<void> {
  const last = made + howMany;
  const placeInTurn = async () => {
    while (made < last) {
      made += 1;
      const eid = `89049033${String(made).padStart(22, "0")}00`;
      await placeActivation(ctx, {
        ...openedForm("freebit"),
        activation: { eid, simKind: "E0", addKind: "N", planCode: "100K_PLAN" },
        customerReference: "",
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, placeInTurn));
}

/** How many orders are in one of these states. */
export async function countIn(...states: OrderState[]): Promise<number> {
  const [row] = await db()
    .select({ orders: count() })
    .from(orders)
    .where(and(inArray(orders.environment, currentEnvironments()), inArray(orders.state, states)));
  return row?.orders ?? 0;
}
