import { cache } from "react";
import { db } from "@/lib/db/client";
import { orders } from "@/lib/db/schema/orders";
import { needsAttention } from "@/lib/domain/desk/attention";
import { env } from "@/lib/env";

/** What every page of the desk shows around itself: trial banner and the count of orders to look at. */
export const getDeskContext = cache(async () => ({
  trial: env().mode === "trial",
  attention: await countAttention(),
}));

/** How many orders a person should look at. */
export async function countAttention(): Promise<number> {
  return db().$count(orders, needsAttention(Date.now()));
}

/** Whether both carriers are the sandbox; the sign-in page says so too. */
export function isTrial(): boolean {
  return env().mode === "trial";
}
