import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { pool } from "@/lib/db/client";

/** A transaction: drizzle over one client, which `$client` hands to whoever must write in the same one. */
export type Tx = NodePgDatabase & { $client: pg.PoolClient };

/**
 * Runs `work` in one transaction on one client: committed when it returns, rolled back when it throws.
 * Never wait for HTTP inside.
 */
export async function withTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const result = await work(drizzle(client));
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((cause: Error) => {
      broken = cause;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
