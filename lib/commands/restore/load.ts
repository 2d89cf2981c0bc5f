import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from } from "pg-copy-streams";
import type { TableEnd } from "@/lib/commands/backup/archive";
import { type ArchivedTable, ArchiveReader, endOf } from "@/lib/commands/backup/read-archive";
import {
  columnList,
  listTables,
  rowsOf,
  tableName,
  writeAlike,
} from "@/lib/commands/backup/tables";
import { StartError } from "@/lib/db/embedded/start-error";

/**
 * Fills the empty tables of a database that has the backup's schema, all in one transaction, and compares what lies
 * there afterwards with what the backup held. Nothing is checked row by row, neither an order's steps nor what refers to
 * what: the rows were all of that when they were backed up.
 * @param client of a superuser, as triggers are for nobody else to pass over
 * @throws StartError when the file is damaged, or does not become what it holds
 */
export async function load(client: Client, file: string): Promise<void> {
  const reader = new ArchiveReader(file);
  try {
    await loadFrom(client, reader);
  } finally {
    reader.close();
  }
}

async function loadFrom(client: Client, reader: ArchiveReader): Promise<void> {
  const header = await reader.header();
  await writeAlike(client);
  const known = (await listTables(client)).map(({ table }) => table);
  if (known.join() !== header.tables.join()) {
    throw new StartError("The backup holds other tables than its version of Kaitsu has.");
  }
  await client.query("SET session_replication_role = replica");
  await client.query("BEGIN");
  for await (const table of reader.tables(header)) {
    const told = await loadTable(client, table);
    const found = await endOf(rowsOf(client, table));
    if (found.rows === told.rows && found.sha256 === told.sha256) continue;
    throw new StartError(`The table ${table.table} is not what the backup holds of it.`);
  }
  await resetSequences(client);
  await client.query("COMMIT");
  await client.query("RESET session_replication_role");
  await client.query("VACUUM (ANALYZE)");
}

async function loadTable(client: Client, table: ArchivedTable): Promise<TableEnd> {
  let end: TableEnd | undefined;
  async function* rows() {
    end = yield* table.rows;
  }
  const place = `${tableName(client, table)} (${columnList(client, table)})`;
  const copy = client.query(from(`COPY ${place} FROM STDIN`));
  await pipeline(Readable.from(rows()), copy);
  if (!end) throw new Error(`${table.table} has no end`);
  return end;
}

/** The next number of each column that counts up is one more than the highest that is there. */
async function resetSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(
    `SELECT s.oid::regclass::text AS sequence, t.oid::regclass::text AS table,
            quote_ident(a.attname) AS column
       FROM pg_class s
       JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.oid
                       AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
       JOIN pg_class t ON t.oid = d.refobjid
       JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
      WHERE s.relkind = 'S' AND t.relnamespace = 'public'::regnamespace`,
  );
  for (const { sequence, table, column } of rows) {
    await client.query(
      `SELECT setval($1, (SELECT coalesce(max(${column}), 0) + 1 FROM ${table}), false)`,
      [sequence],
    );
  }
}
