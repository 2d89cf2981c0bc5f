import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { StartError } from "@/lib/db/embedded/start-error";

const Credentials = z.object({ superuser: z.string(), owner: z.string(), app: z.string() });

/** Passwords of the server's three roles: made once with the server, kept in its data folder. */
export type Credentials = z.infer<typeof Credentials>;

export const CREDENTIALS_FILE = "kaitsu-credentials.json";

export function newCredentials(): Credentials {
  // base64url needs no escaping, neither in a URL nor in SQL.
  const password = () => randomBytes(24).toString("base64url");
  return { superuser: password(), owner: password(), app: password() };
}

export async function writeCredentials(dataDir: string, credentials: Credentials): Promise<void> {
  await writeFile(join(dataDir, CREDENTIALS_FILE), JSON.stringify(credentials), {
    mode: 0o600,
    flag: "wx",
    flush: true,
  });
}

/** @throws StartError when the file is lost or unreadable: the server then lets nobody in. */
export async function readCredentials(dataDir: string): Promise<Credentials> {
  const path = join(dataDir, CREDENTIALS_FILE);
  try {
    return Credentials.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    throw new StartError(
      `The passwords of the embedded PostgreSQL cannot be read from ${path}. ` +
        "Bring the file back from a backup of the data folder; without it nobody can open this database.",
    );
  }
}
