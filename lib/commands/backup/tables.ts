import { createHash } from "node:crypto";
import type { Client } from "pg";
import { to } from "pg-copy-streams";
import type { TableEnd } from "@/lib/commands/backup/archive";

/**
 * What belongs to the moment and not to the desk: sign-ins under way, whose secrets would let their finder in, carriers'
 * tokens, which are had anew, how a carrier is reached, signs of life, and by which secret key the database is used: that may have been lost.
 */
export const NOT_KEPT = [
  "sessions",
  "carrier_tokens",
  "carrier_token_leases",
  "carrier_gates",
  "carrier_breakers",
  "worker_heartbeats",
  "secret_key_marks",
];

export type Table = { table: string; columns: string[] };

/** One database gives the same bytes for the same rows, whatever it is set to. */
const ALIKE = [
  "SET TimeZone = 'UTC'",
  "SET DateStyle = 'ISO, MDY'",
  "SET IntervalStyle = 'postgres'",
  "SET bytea_output = 'hex'",
  "SET extra_float_digits = 1",
];

export async function writeAlike(client: Client): Promise<void> {
  for (const setting of ALIKE) await client.query(setting);
}

/** The tables of the desk that are backed up, by their names. */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname::text AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                          AND a.attgenerated = ''
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND c.relname <> ALL($1)
      GROUP BY c.relname ORDER BY c.relname`,
    [NOT_KEPT],
  );
  return rows;
}

/** The columns of a table as SQL lists them. */
export function columnList(client: Client, { columns }: Table): string {
  return columns.map((column) => client.escapeIdentifier(column)).join(", ");
}

/** A table as SQL names it. */
export function tableName(client: Client, { table }: Table): string {
  return `public.${client.escapeIdentifier(table)}`;
}

/**
 * The rows of a table as COPY's text, at the end what they came to. They come in the order of the primary key, the same
 * whatever the server's locale: how they lie in the table differs from server to server.
 */
export async function* rowsOf(client: Client, table: Table): AsyncGenerator<Buffer, TableEnd> {
  const name = tableName(client, table);
  const { rows: key } = await client.query<{ term: string }>(
    `SELECT quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END AS term
       FROM pg_index i
       CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k(attnum, place)
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
      WHERE i.indrelid = $1::regclass AND i.indisprimary ORDER BY k.place`,
    [name],
  );
  const order = key.map(({ term }) => term).join(", ");
  const select = `SELECT ${columnList(client, table)} FROM ${name} ORDER BY ${order}`;
  const hash = createHash("sha256");
  let rows = 0;
  for await (const chunk of client.query(to(`COPY (${select}) TO STDOUT`))) {
    const bytes = Buffer.from(chunk);
    hash.update(bytes);
    rows += linesIn(bytes);
    yield bytes;
  }
  return { rows, sha256: hash.digest("hex") };
}

/** COPY's text has a line break at the end of each row and nowhere else. */
export function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}
