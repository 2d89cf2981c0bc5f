import { type FileHandle, open } from "node:fs/promises";
import type { JournalRecord } from "@/lib/sandbox/journal/journal-record";

/** An append-only file of JSON lines. Requests that come together share one fsync. */
export class Journal {
  readonly #handle: FileHandle;
  readonly #pending: string[] = [];
  #writing: Promise<void> = Promise.resolve();
  #queued: Promise<void> | null = null;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  static async open(file: string): Promise<Journal> {
    return new Journal(await open(file, "a", 0o600));
  }

  /** Settles once the record, and every one before it, is on the disk. */
  append(record: JournalRecord): Promise<void> {
    this.#pending.push(`${JSON.stringify(record)}\n`);
    if (this.#queued === null) {
      this.#queued = this.#writing.then(() => this.#write());
      this.#writing = this.#queued;
    }
    return this.#queued;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#handle.close();
  }

  async #write(): Promise<void> {
    this.#queued = null;
    const lines = this.#pending.splice(0);
    await this.#handle.appendFile(lines.join(""));
    await this.#handle.sync();
  }
}
