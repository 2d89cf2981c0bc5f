import type { Client } from "pg";

/** Whether somebody waits for what the open transaction of `client` holds. */
export async function othersWait(client: Client): Promise<boolean> {
  const { rows } = await client.query(
    "SELECT 1 FROM pg_stat_activity WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))",
  );
  return rows.length > 0;
}
