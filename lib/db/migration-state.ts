import { sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/lib/db/client";
import journal from "@/lib/db/migrations/meta/_journal.json";

const Newest = z.array(z.object({ newest: z.coerce.number().nullable() })).length(1);

/** The migrations of this build, oldest first; `when` (milliseconds) is what the database remembers them by. */
export const MIGRATIONS = journal.entries.map(({ tag, when }) => ({ tag, when }));

/** Whether the newest migration of this build was applied to the database. */
export async function isMigrated(): Promise<boolean> {
  const { rows } = await db().execute(
    sql`SELECT max(created_at) AS newest FROM drizzle.__drizzle_migrations`,
  );
  const [row] = Newest.parse(rows);
  return (row?.newest ?? 0) >= (MIGRATIONS.at(-1)?.when ?? 0);
}
