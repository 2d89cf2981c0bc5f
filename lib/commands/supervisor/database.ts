import { join } from "node:path";
import { Client } from "pg";
import type { Settings } from "@/lib/commands/supervisor/settings";
import type { Shutdown } from "@/lib/commands/supervisor/shutdown";
import { provision } from "@/lib/db/embedded/provision";
import { startEmbeddedPostgres } from "@/lib/db/embedded/start";
import { StartError } from "@/lib/db/embedded/start-error";
import { migrate } from "@/lib/db/migrate";

export type Database = { appUrl: string; pid: number | undefined };

/**
 * A migrated database: that of DATABASE_URL, else the embedded one, which is stopped with the rest.
 * @param onLost called with a sentence when the embedded server is gone and cannot be had again.
 */
export async function openDatabase(
  settings: Settings,
  shutdown: Shutdown,
  onLost: (reason: string) => void,
): Promise<Database> {
  if (settings.database) {
    await migrateOwn(settings.database);
    return { appUrl: settings.database.appUrl, pid: undefined };
  }
  const place = { dataDir: join(settings.dataDir, "postgres"), durable: true };
  const starting = startEmbeddedPostgres(place);
  await shutdown.add(async () => (await starting.catch(() => undefined))?.stop());
  const server = await starting;
  const urls = await provision(server);
  await migrate({ ownerUrl: urls.ownerUrl, appRole: roleOf(urls.appUrl) });
  await watch(server.superuserUrl("postgres"), async () => {
    if (shutdown.begun) return false;
    console.log("PostgreSQL closed its connections. Starting it again.");
    const again = await startEmbeddedPostgres(place).catch(() => undefined);
    if (again?.port === server.port) return true;
    onLost("PostgreSQL ended, and could not be started again on its port.");
    return false;
  });
  return { appUrl: urls.appUrl, pid: server.pid };
}

async function migrateOwn(database: { appUrl: string; ownerUrl: string }): Promise<void> {
  try {
    await migrate({ ownerUrl: database.ownerUrl, appRole: roleOf(database.appUrl) });
  } catch (error) {
    if (error instanceof StartError) throw error;
    const reason = error instanceof AggregateError ? error.errors[0] : error;
    throw new StartError(
      `The database of DATABASE_OWNER_URL could not be migrated: ${reason instanceof Error ? reason.message : "no reason given"}`,
    );
  }
}

const roleOf = (url: string) => decodeURIComponent(new URL(url).username);

/** Holds one connection; when it breaks, `revive` tells whether to hold a new one. */
async function watch(url: string, revive: () => Promise<boolean>): Promise<void> {
  const client = new Client({ connectionString: url, application_name: "kaitsu up" });
  client.on("error", () => undefined);
  client.once("end", async () => {
    if (await revive()) await watch(url, revive);
  });
  await client.connect();
}
