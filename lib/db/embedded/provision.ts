import { Client } from "pg";
import type { EmbeddedPostgres } from "@/lib/db/embedded/start";

export type Role = { name: string; password: string };

/** The desk's database on its embedded server. */
export const DATABASE = "kaitsu";

/** Keeps two provisionings of one server apart; any number serves, so long as it is always this one. */
const LOCK = 7_205_759;

/**
 * Makes what the desk needs on its embedded server, where it is missing: the role that owns the schema, the
 * role that the desk and its workers use, and their database.
 * @returns the two connection URLs, which hold passwords.
 */
export async function provision(
  server: EmbeddedPostgres,
): Promise<{ ownerUrl: string; appUrl: string }> {
  const superuserUrl = server.superuserUrl("postgres");
  const owner = { name: "kaitsu_owner", password: server.credentials.owner };
  const app = { name: "kaitsu_app", password: server.credentials.app };
  const database = DATABASE;
  await asSuperuser(superuserUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await ensureRole(client, owner);
    await ensureRole(client, app);
    const known = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (known.rowCount === 0) {
      await createDatabase(client, { name: database, owner: owner.name, app: app.name });
    }
  });
  return {
    ownerUrl: urlFor(superuserUrl, owner, database),
    appUrl: urlFor(superuserUrl, app, database),
  };
}

/** Runs statements on a connection of its own, which ends with them and takes its locks along. */
export async function asSuperuser<T>(
  superuserUrl: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates the role, or gives it this password: the kept one is the one that counts. */
export async function ensureRole(client: Client, role: Role): Promise<void> {
  const name = client.escapeIdentifier(role.name);
  const known = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role.name]);
  await client.query(
    `${known.rowCount === 0 ? "CREATE" : "ALTER"} ROLE ${name} LOGIN PASSWORD ${client.escapeLiteral(role.password)}`,
  );
}

/** A database that only its owner and the desk's role can open; `template` is copied where given. */
export async function createDatabase(
  client: Client,
  { name, owner, app, template }: { name: string; owner: string; app: string; template?: string },
): Promise<void> {
  const quoted = client.escapeIdentifier(name);
  const copied = template ? ` TEMPLATE ${client.escapeIdentifier(template)}` : "";
  await client.query(`CREATE DATABASE ${quoted} OWNER ${client.escapeIdentifier(owner)}${copied}`);
  await client.query(`REVOKE ALL ON DATABASE ${quoted} FROM PUBLIC`);
  await client.query(
    `GRANT CONNECT, TEMPORARY ON DATABASE ${quoted} TO ${client.escapeIdentifier(app)}`,
  );
}

/** The same server's URL for another role and database. */
export function urlFor(serverUrl: string, role: Role, database: string): string {
  const url = new URL(serverUrl);
  url.username = role.name;
  url.password = role.password;
  url.pathname = `/${database}`;
  return url.href;
}
