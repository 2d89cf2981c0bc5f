import { eq } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { profiles } from "@/lib/db/schema/profiles";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { followOrder } from "@/lib/domain/orders/follow-order";
import { readProfile } from "@/lib/domain/profiles/read-profile";
import { AppError } from "@/lib/errors";
import type { TestDesk } from "@/lib/testing/desk";
import { asOwner } from "@/lib/testing/witness";

/** IMSI 440130000096015 has HSN 013AAA0025; both count up together (lib/sandbox/README.md). */
const FIRST_IMSI = 440130000096015;
const FIRST_HSN = 0x013aaa0025;

export type IcmLine = { imsi: string; hsn: string };

/** A line of the sandbox, by its IMSI's last five digits (96016), in the inventory as the carrier shows it now. */
export async function sandboxLine(ending: number): Promise<IcmLine> {
  const imsi = 440130000000000 + ending;
  const hsn = (FIRST_HSN + imsi - FIRST_IMSI).toString(16).toUpperCase().padStart(10, "0");
  const line = { imsi: String(imsi), hsn };
  await db()
    .insert(profiles)
    .values({ environment: environmentOf("icm"), ...line })
    .onConflictDoNothing();
  await readProfile(line.imsi);
  return line;
}

let made = 0;

/** A line of the inventory that the sandbox does not have: in use, unless said otherwise. */
export async function madeUpLine(
  fields: Partial<typeof profiles.$inferInsert> = {},
): Promise<IcmLine> {
  made += 1;
  const line = {
    imsi: String(440138000000000 + made),
    hsn: `0AC${String(made).padStart(7, "0")}`,
  };
  await db()
    .insert(profiles)
    .values({ environment: environmentOf("icm"), ...line, profileStatus: "active", ...fields });
  return line;
}

/** All orders for a line, oldest first. */
export async function ordersOf({ imsi }: IcmLine): Promise<(typeof orders.$inferSelect)[]> {
  const rows = await db()
    .select({ order: orders })
    .from(orders)
    .innerJoin(orderTargets, eq(orderTargets.orderId, orders.id))
    .where(eq(orderTargets.value, imsi))
    .orderBy(orders.placedAt);
  return rows.map(({ order }) => order);
}

/** Looks at an accepted order as if its time had come. */
export async function followNow(desk: TestDesk, orderId: string): Promise<void> {
  await asOwner(desk, "UPDATE orders SET due_at = now() - interval '1 second' WHERE id = $1", [
    orderId,
  ]);
  await followOrder({ actor: "program", requestId: "test" }, orderId);
}

/** The expected error that a verb ends with. @throws Error when it ends otherwise */
export async function refusalOf(placing: Promise<unknown>): Promise<AppError> {
  const error = await placing.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error(`expected an AppError, got ${String(error)}`);
  return error;
}
