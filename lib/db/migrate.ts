import path from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import PgBoss from "pg-boss";
import { StartError } from "@/lib/db/embedded/start-error";
import { QUEUES } from "@/lib/jobs/queue";

/** Any number that nobody else uses as an advisory lock in this database. */
const MIGRATION_LOCK = 7_220_411;

/** Tables that the desk may add to and read, and never change. */
const APPEND_ONLY = ["audit_log", "order_events"];
/** Queues of earlier versions: the orders that waited in them are woken by the sweep, in those of today. */
const GONE_QUEUES = ["order.dispatch"];
/** Tables from which the desk may not take a row away. */
const KEPT = ["orders", "order_attempts", "order_targets", "completion_files", "completion_rows"];

/**
 * Brings the database to this version: our tables, pg-boss's schema and queues, and what `appRole` may do.
 * Runs as the owner; two at once wait for each other. Safe to repeat.
 * @throws StartError when `appRole` could change the append-only tables all the same
 */
export async function migrate({ ownerUrl, appRole }: { ownerUrl: string; appRole: string }) {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "kaitsu migrate" });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await refuseMightyRole(client, appRole);
    await runMigrations(drizzle(client), { migrationsFolder: path.resolve("lib/db/migrations") });
    await prepareQueues(ownerUrl, client);
    await grant(client, pg.escapeIdentifier(appRole));
  } finally {
    await client.end();
  }
}

/** Rights are no obstacle to a superuser or to whoever owns the tables, by itself or as a member of the owner. */
async function refuseMightyRole(client: pg.Client, appRole: string): Promise<void> {
  const { rows } = await client.query<{ superuser: boolean; owner: boolean }>(
    `SELECT rolsuper AS superuser,
            pg_has_role(oid, current_user, 'MEMBER') OR EXISTS (
              SELECT FROM pg_class
               WHERE pg_class.oid = to_regclass('public.audit_log')
                 AND pg_has_role(pg_roles.oid, relowner, 'MEMBER')) AS owner
       FROM pg_roles WHERE rolname = $1`,
    [appRole],
  );
  const [role] = rows;
  if (!role?.superuser && !role?.owner) return;
  throw new StartError(
    `The role of DATABASE_URL (${appRole}) ${role.superuser ? "is a superuser" : "owns the desk's tables"}, so it could change the audit log. Give DATABASE_URL a role of its own, neither a superuser nor the role of DATABASE_OWNER_URL or a member of it.`,
  );
}

async function prepareQueues(connectionString: string, client: pg.Client): Promise<void> {
  const boss = new PgBoss({ connectionString, max: 1, supervise: false, schedule: false });
  await boss.start();
  try {
    for (const [name, queue] of Object.entries(QUEUES)) {
      const options = {
        name,
        policy: "short" as const,
        retryLimit: 0,
        expireInSeconds: queue.expireInSeconds,
      };
      await boss.createQueue(name, options);
      await boss.updateQueue(name, options);
    }
    for (const name of GONE_QUEUES) {
      await client.query("DELETE FROM pgboss.job WHERE name = $1", [name]);
      await boss.deleteQueue(name);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

async function grant(client: pg.Client, role: string): Promise<void> {
  await client.query(`
    GRANT USAGE ON SCHEMA public, pgboss, drizzle TO ${role};
    GRANT SELECT ON drizzle.__drizzle_migrations TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, pgboss TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public, pgboss TO ${role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public, pgboss TO ${role};
    REVOKE UPDATE, DELETE, TRUNCATE ON ${APPEND_ONLY.join(", ")} FROM ${role};
    REVOKE DELETE, TRUNCATE ON ${KEPT.join(", ")} FROM ${role};
  `);
}
