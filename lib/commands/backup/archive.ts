import { createHmac } from "node:crypto";
import { z } from "zod";

/**
 * What a backup file is, gzip-compressed; docs/operations.md describes it. Lines end with \n:
 *
 *   {"kaitsuBackup":1,"at":…,"migrations":[…],"keyId":…,"tables":[…]}   the header
 *   {"table":"orders","columns":["id",…]}                               for each table:
 *   …                                                                   its rows, in PostgreSQL's COPY text format
 *   \.                                                                  their end, which no row can be
 *   {"rows":2,"sha256":…}                                               of the bytes of the rows
 *   {"end":true,"sha256":…}                                             of all bytes before this line
 */
export const VERSION = 1;
export const END_OF_ROWS = "\\.\n";

export const Header = z.object({
  kaitsuBackup: z.literal(VERSION),
  /** The moment that the backup shows. */
  at: z.iso.datetime(),
  /** The schema's version: every migration that was applied, by its `when` in the journal, oldest first. */
  migrations: z.array(z.number()).min(1),
  /** By which the secret key of this desk is known again; null when it was not at hand. */
  keyId: z.string().nullable(),
  tables: z.array(z.string()),
});
export type Header = z.infer<typeof Header>;

export const TableStart = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
export const TableEnd = z.object({ rows: z.number(), sha256: z.string() });
export type TableEnd = z.infer<typeof TableEnd>;
export const End = z.object({ end: z.literal(true), sha256: z.string() });

/** Tells a secret key from others, and nothing about it. */
export function keyIdOf(secretKey: string): string {
  const key = Buffer.from(secretKey, "base64");
  return createHmac("sha256", key).update("kaitsu backup").digest("hex").slice(0, 16);
}
