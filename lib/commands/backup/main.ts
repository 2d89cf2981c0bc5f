import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { keyIdOf } from "@/lib/commands/backup/archive";
import { backup } from "@/lib/commands/backup/backup";
import { openDatabase } from "@/lib/commands/backup/open-database";
import { fromOwnFolder } from "@/lib/commands/own-folder";
import { runOnce } from "@/lib/commands/run-once";
import { readSettings } from "@/lib/commands/supervisor/settings";
import { StartError } from "@/lib/db/embedded/start-error";
import { showJapanTime } from "@/lib/time/japan";

const USAGE = "Say where the backup goes: npm run backup -- --to FILE_OR_FOLDER";

await runOnce(async (shutdown) => {
  const to = readTo();
  const { dataDir, database, environment } = await readSettings(process.cwd(), process.env);
  if (database) {
    throw new StartError(
      "The desk's database is that of DATABASE_URL: back it up by that server's own means, such as pg_dump.",
    );
  }
  const kept = await readFile(join(dataDir, "secret-key"), "utf8").catch(() => undefined);
  const secretKey = environment.KAITSU_SECRET_KEY ?? kept?.trim();
  const { file, bytes, at, tables, rows } = await backup({
    databaseUrl: await openDatabase(dataDir, shutdown),
    to: fromOwnFolder(to),
    keyId: secretKey ? keyIdOf(secretKey) : null,
  });
  const kilobytes = Math.ceil(bytes / 1000);
  const holder = environment.KAITSU_SECRET_KEY ? "KAITSU_SECRET_KEY" : join(dataDir, "secret-key");
  console.log(`Backed up: ${file}
As of ${showJapanTime(at, "second")} (Japan time): ${tables} tables, ${rows} rows, ${kilobytes} kB, read back and whole.

The secret key is not in it. Without ${holder} nobody can ever read the
names, notes, PUKs and passwords of this backup: keep a copy of it, in another place than the backup.`);
});

function readTo(): string {
  try {
    const { to } = parseArgs({ options: { to: { type: "string" } } }).values;
    if (to) return to;
  } catch {
    throw new StartError(USAGE);
  }
  throw new StartError(USAGE);
}
