import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Client } from "pg";
import { END_OF_ROWS, type Header, VERSION } from "@/lib/commands/backup/archive";
import { listTables, rowsOf, writeAlike } from "@/lib/commands/backup/tables";

/** What a backup holds, for telling it. */
export type Written = { at: string; tables: number; rows: number };

/**
 * Writes the desk's database, as it is at one moment, into a new file that its owner alone can read. The desk may run
 * meanwhile: everything is read in one transaction that sees no change of others.
 * @param client of a role that may read all tables; it is left in no transaction.
 */
export async function writeArchive(
  client: Client,
  file: string,
  about: Pick<Header, "keyId">,
): Promise<Written> {
  const handle = await open(file, "wx", 0o600);
  const written: Written = { at: "", tables: 0, rows: 0 };
  try {
    await writeAlike(client);
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await pipeline(
      Readable.from(withChecksum(contents(client, about, written))),
      createGzip(),
      async (compressed: AsyncIterable<Buffer>) => {
        for await (const chunk of compressed) await handle.appendFile(chunk);
      },
    );
    await client.query("COMMIT");
    await handle.sync();
  } finally {
    await handle.close();
  }
  return written;
}

async function* contents(
  client: Client,
  about: Pick<Header, "keyId">,
  written: Written,
): AsyncGenerator<Buffer> {
  const tables = await listTables(client);
  const header = await headerOf(
    client,
    tables.map(({ table }) => table),
    about,
  );
  written.at = header.at;
  yield line(header);
  for (const table of tables) {
    yield line(table);
    const { rows, sha256 } = yield* rowsOf(client, table);
    yield Buffer.from(END_OF_ROWS);
    yield line({ rows, sha256 });
    written.tables += 1;
    written.rows += rows;
  }
}

async function headerOf(
  client: Client,
  tables: string[],
  { keyId }: Pick<Header, "keyId">,
): Promise<Header> {
  const { rows } = await client.query<{ at: Date }>("SELECT now() AS at");
  const applied = await client.query<{ created_at: string }>(
    "SELECT created_at FROM drizzle.__drizzle_migrations ORDER BY created_at",
  );
  const at = rows[0]?.at.toISOString() ?? "";
  const migrations = applied.rows.map(({ created_at }) => Number(created_at));
  return { kaitsuBackup: VERSION, at, migrations, keyId, tables };
}

async function* withChecksum(parts: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  for await (const part of parts) {
    hash.update(part);
    yield part;
  }
  yield line({ end: true, sha256: hash.digest("hex") });
}

function line(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
