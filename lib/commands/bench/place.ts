import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { closePool } from "@/lib/db/client";
import { provision } from "@/lib/db/embedded/provision";
import { startEmbeddedPostgres } from "@/lib/db/embedded/start";
import { migrate } from "@/lib/db/migrate";
import { endWithParent } from "@/lib/testing/end-with-parent";
import { makeTemporaryFolder } from "@/lib/testing/temporary-folder";

/** Nothing listens there: nothing that is timed may reach a carrier. */
const NO_CARRIER = "http://127.0.0.1:9";

/**
 * A migrated database of the bench's own, as durable as a desk's, in a folder that goes with this process; the
 * environment variables are set to it, so it must be called before anything reads them.
 * @returns a function that ends all of it
 */
export async function openPlace(): Promise<() => Promise<void>> {
  const folder = await makeTemporaryFolder();
  const dataDir = join(folder, "postgres");
  const end = endWithParent(dataDir, folder);
  const server = await startEmbeddedPostgres({ dataDir, durable: true });
  const { ownerUrl, appUrl } = await provision(server);
  await migrate({ ownerUrl, appRole: decodeURIComponent(new URL(appUrl).username) });
  Object.assign(process.env, {
    KAITSU_MODE: "trial",
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    KAITSU_URL: "http://localhost:3000",
    KAITSU_SECRET_KEY: randomBytes(32).toString("base64"),
    SANDBOX_URL: NO_CARRIER,
    LOG_LEVEL: "error",
  });
  return async () => {
    await closePool();
    await end();
  };
}
