import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { env } from "@/lib/env";

let shared: pg.Pool | undefined;

/** This process's pool to the desk's database, made at first use. */
export function pool(): pg.Pool {
  if (!shared) {
    shared = new pg.Pool({
      connectionString: env().databaseUrl,
      max: 10,
      connectionTimeoutMillis: 5_000,
      application_name: "kaitsu",
    });
    // An idle connection that breaks (the server restarted) is replaced at its next use.
    shared.on("error", () => undefined);
  }
  return shared;
}

export type Db = NodePgDatabase & { $client: pg.Pool };

/** The database outside a transaction: for reading, or one statement. */
export function db(): Db {
  return drizzle(pool());
}

/** Ends the pool; the process can exit. */
export async function closePool(): Promise<void> {
  const ending = shared;
  shared = undefined;
  await ending?.end();
}
