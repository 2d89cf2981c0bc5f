import { lte } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { draftImports } from "@/lib/db/schema/draft-imports";
import { drafts } from "@/lib/db/schema/drafts";

/** Erases the drafts whose time has run out, and what is known of files; the worker does it every minute. */
export async function expireDrafts(): Promise<void> {
  const now = new Date();
  await db().delete(drafts).where(lte(drafts.expiresAt, now));
  await db().delete(draftImports).where(lte(draftImports.expiresAt, now));
}
