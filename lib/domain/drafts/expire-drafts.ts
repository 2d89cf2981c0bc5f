import { lte } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { drafts } from "@/lib/db/schema/drafts";

/** Erases the drafts whose time has run out; the worker does it every minute. */
export async function expireDrafts(): Promise<void> {
  await db().delete(drafts).where(lte(drafts.expiresAt, new Date()));
}
