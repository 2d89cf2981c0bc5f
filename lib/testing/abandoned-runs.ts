import type { Client } from "pg";

/**
 * Removes databases and roles of test runs that are over, from a server that is not ours to stop. A
 * living run is known by a connection under its name (`kaitsu_test_` and eight digits).
 */
export async function removeAbandonedRuns(client: Client): Promise<void> {
  const alive = "SELECT application_name FROM pg_stat_activity";
  const databases = await client.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database
      WHERE datname LIKE 'kaitsu\\_test\\_%' AND left(datname, 20) NOT IN (${alive})`,
  );
  for (const { name } of databases.rows) {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  }
  const roles = await client.query<{ name: string }>(
    `SELECT rolname AS name FROM pg_roles
      WHERE rolname LIKE 'kaitsu\\_test\\_%' AND left(rolname, 20) NOT IN (${alive})`,
  );
  for (const { name } of roles.rows) {
    await client.query(`DROP ROLE IF EXISTS ${client.escapeIdentifier(name)}`);
  }
}
