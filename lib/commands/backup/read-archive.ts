import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { z } from "zod";
import { END_OF_ROWS, End, Header, TableEnd, TableStart } from "@/lib/commands/backup/archive";
import { linesIn, type Table } from "@/lib/commands/backup/tables";
import { StartError } from "@/lib/db/embedded/start-error";

/** A table as it lies in the file: `rows` must be read to their end, which says whether they are whole. */
export type ArchivedTable = Table & { rows: AsyncGenerator<Buffer, TableEnd> };

/** Reads one backup file from its beginning to its end. */
export class ArchiveReader {
  readonly #stream: Readable;
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #hash = createHash("sha256");
  #rest: Buffer = Buffer.alloc(0);

  constructor(private readonly file: string) {
    // An error of the file ends the reading of what comes out of it.
    this.#stream = pipeline(createReadStream(file), createGunzip(), () => undefined);
    this.#chunks = this.#stream[Symbol.asyncIterator]();
  }

  /** @throws StartError when the file is no backup */
  async header(): Promise<Header> {
    return this.#parsed(Header);
  }

  /** Every table, in turn. @throws StartError when the file is damaged, or was cut. */
  async *tables(header: Header): AsyncGenerator<ArchivedTable> {
    for (const expected of header.tables) {
      const { table, columns } = await this.#parsed(TableStart);
      if (table !== expected) throw this.#damaged();
      yield { table, columns, rows: this.#rows() };
    }
    const sum = this.#hash.copy().digest("hex");
    if ((await this.#parsed(End)).sha256 !== sum) throw this.#damaged();
    if (this.#rest.length > 0 || (await this.#more())) throw this.#damaged();
  }

  close(): void {
    this.#stream.destroy();
  }

  async *#rows(): AsyncGenerator<Buffer, TableEnd> {
    const hash = createHash("sha256");
    let rows = 0;
    for (;;) {
      const { bytes, ended } = await this.#someRows();
      if (bytes.length > 0) {
        rows += linesIn(bytes);
        hash.update(bytes);
        yield bytes;
      }
      if (ended) break;
    }
    const found = { rows, sha256: hash.digest("hex") };
    const said = await this.#parsed(TableEnd);
    if (said.rows !== found.rows || said.sha256 !== found.sha256) throw this.#damaged();
    return found;
  }

  /** The whole rows that are at hand, one at least, up to the line that ends them. */
  async #someRows(): Promise<{ bytes: Buffer; ended: boolean }> {
    for (;;) {
      const end = this.#endOfRows();
      if (end !== -1) {
        const bytes = this.#take(end);
        this.#take(END_OF_ROWS.length);
        return { bytes, ended: true };
      }
      const whole = this.#rest.lastIndexOf(10) + 1;
      if (whole > 0) return { bytes: this.#take(whole), ended: false };
      if (!(await this.#more())) throw this.#damaged();
    }
  }

  #endOfRows(): number {
    if (this.#rest.indexOf(END_OF_ROWS) === 0) return 0;
    const before = this.#rest.indexOf(`\n${END_OF_ROWS}`);
    return before === -1 ? -1 : before + 1;
  }

  async #parsed<S extends z.ZodType>(schema: S): Promise<z.output<S>> {
    let end = this.#rest.indexOf(10);
    while (end === -1) {
      if (!(await this.#more())) throw this.#damaged();
      end = this.#rest.indexOf(10);
    }
    try {
      return schema.parse(JSON.parse(this.#take(end + 1).toString("utf8")));
    } catch {
      throw this.#damaged();
    }
  }

  /** Takes so many bytes that are at hand. */
  #take(length: number): Buffer {
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    this.#hash.update(taken);
    return taken;
  }

  async #more(): Promise<boolean> {
    try {
      const { done, value } = await this.#chunks.next();
      if (done) return false;
      this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
      return true;
    } catch {
      throw this.#damaged();
    }
  }

  #damaged(): StartError {
    return new StartError(
      `${this.file} is no whole backup of Kaitsu: it is damaged, was cut, or is another file. Take another one.`,
    );
  }
}

/**
 * Reads a whole file through.
 * @throws StartError when it is no whole backup
 */
export async function checkArchive(file: string): Promise<Header> {
  const reader = new ArchiveReader(file);
  try {
    const header = await reader.header();
    for await (const { rows } of reader.tables(header)) await endOf(rows);
    return header;
  } finally {
    reader.close();
  }
}

/** Reads rows away, for what they came to. */
export async function endOf(rows: AsyncGenerator<Buffer, TableEnd>): Promise<TableEnd> {
  let step = await rows.next();
  while (!step.done) step = await rows.next();
  return step.value;
}
