import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { z } from "zod";
import { StartError } from "@/lib/db/embedded/start-error";

const FOLDER = "lib/db/migrations";
const JOURNAL = "meta/_journal.json";
const Journal = z.looseObject({
  entries: z.array(z.looseObject({ tag: z.string(), when: z.number() })),
});

/**
 * Gives an empty database the schema that a backup was made of, which may be an older one than this build's.
 * @param applied the backup's migrations by their `when`, oldest first
 * @throws StartError when this build does not know them
 */
export async function migrateUpTo(ownerUrl: string, applied: readonly number[]): Promise<void> {
  const journal = Journal.parse(JSON.parse(await readFile(join(FOLDER, JOURNAL), "utf8")));
  const entries = journal.entries.slice(0, applied.length);
  assertSame(
    entries.map(({ when }) => when),
    applied,
  );
  const folder = await mkdtemp(join(tmpdir(), "kaitsu-migrations-"));
  const client = new Client({ connectionString: ownerUrl });
  try {
    await mkdir(join(folder, "meta"));
    await writeFile(join(folder, JOURNAL), JSON.stringify({ ...journal, entries }));
    for (const { tag } of entries) {
      await copyFile(resolve(FOLDER, `${tag}.sql`), join(folder, `${tag}.sql`));
    }
    await client.connect();
    await migrate(drizzle(client), { migrationsFolder: folder });
  } finally {
    await client.end();
    await rm(folder, { recursive: true });
  }
}

function assertSame(known: readonly number[], applied: readonly number[]): void {
  if (known.every((when, index) => when === applied[index]) && known.length === applied.length) {
    return;
  }
  throw new StartError(
    "The backup was made by a newer Kaitsu than this one, or by another one. Update this one, then restore.",
  );
}
