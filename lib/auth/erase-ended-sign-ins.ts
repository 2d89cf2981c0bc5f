import { lte } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema/staff";

/** Erases the sign-ins whose time has run out, with the address and browser that they came from; the worker does it every minute. */
export async function eraseEndedSignIns(): Promise<void> {
  await db().delete(sessions).where(lte(sessions.expiresAt, new Date()));
}
