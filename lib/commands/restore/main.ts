import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { fromOwnFolder } from "@/lib/commands/own-folder";
import { restore } from "@/lib/commands/restore/restore";
import { runOnce } from "@/lib/commands/run-once";
import { readSettings } from "@/lib/commands/supervisor/settings";
import { StartError } from "@/lib/db/embedded/start-error";
import { readEnv } from "@/lib/env";
import { showJapanTime } from "@/lib/time/japan";

const USAGE =
  "Say which backup, and where its desk's secret key is: npm run restore -- --from FILE --key SECRET_KEY_FILE";
/** The program wants a key; `npm run up` will make the desk's own. */
const NO_KEY = Buffer.alloc(32).toString("base64");

await runOnce(async (shutdown) => {
  const { from, key, "without-key": withoutKey } = readArguments();
  const { dataDir, database, environment } = await readSettings(process.cwd(), process.env);
  if (database) {
    throw new StartError(
      "DATABASE_URL is set, and a backup becomes an embedded database: leave DATABASE_URL and DATABASE_OWNER_URL empty.",
    );
  }
  const secretKey = key ? await readKey(fromOwnFolder(key)) : environment.KAITSU_SECRET_KEY;
  if (!secretKey && !withoutKey) {
    throw new StartError(
      "The names, notes, PUKs and passwords of a backup are sealed with its desk's secret key. Give it by --key FILE (the file secret-key of the old data folder) or KAITSU_SECRET_KEY. If it is lost, --without-key restores the rest, and what is sealed can never be read again.",
    );
  }
  const environmentOn = (appUrl: string) => ({
    // Nothing listens there: a restore reaches no carrier.
    SANDBOX_URL: "http://127.0.0.1:9",
    ...environment,
    DATABASE_URL: appUrl,
    KAITSU_SECRET_KEY: secretKey ?? NO_KEY,
  });
  // Refused here, before anything was made: it says which carriers there are to stop.
  readEnv(environmentOn("postgres://embedded"));
  const { at, held } = await restore(
    {
      from: fromOwnFolder(from),
      dataDir,
      secretKey,
      keepKey: key !== undefined,
      onDatabase: (appUrl) => {
        Object.assign(process.env, environmentOn(appUrl));
      },
    },
    shutdown,
  );
  console.log(`Restored: ${dataDir}, as of ${showJapanTime(at, "second")} (Japan time).

Nothing is sent to a carrier until an administrator has looked, and resumes it at /connections:
${held.stopped.map((environment) => `  stopped: ${environment}`).join("\n")}
  ${held.unknown} orders may have been sent since the backup: each waits for a person, at /orders.
  ${held.later} orders wait for their time to be sent.

What was done since the backup is not in it: orders, staff, their passwords and who was disabled.
Everybody signs in anew. Then: npm run up`);
});

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        from: { type: "string" },
        key: { type: "string" },
        "without-key": { type: "boolean" },
      },
    });
    if (values.from) return { ...values, from: values.from };
  } catch {
    throw new StartError(USAGE);
  }
  throw new StartError(USAGE);
}

async function readKey(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new StartError(`The secret key's file ${file} cannot be read: ${why}.`);
  });
  const key = text.trim();
  if (Buffer.from(key, "base64").length === 32) return key;
  throw new StartError(`${file} holds no secret key: 32 bytes in base64.`);
}
