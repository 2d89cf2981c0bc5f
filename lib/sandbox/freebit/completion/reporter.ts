import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  completionFileName,
  removeCompletionFiles,
  writeCompletionFile,
} from "@/lib/sandbox/freebit/completion/completion-file";
import type { World } from "@/lib/sandbox/world";

/** Node's timers hold no more. */
const LONGEST_PAUSE_MS = 2 ** 31 - 1;

/**
 * Tells the ends of Freebit's work in completion files, as they come. The journal names a file and its
 * requests before it is written, so that a start after an abrupt end finds the one that is missing.
 */
export class CompletionReporter {
  #timer: NodeJS.Timeout | undefined;
  /** Reports come one after another. */
  #last: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    private readonly world: World,
    private readonly folder: string,
  ) {}

  /** At the start: writes what an earlier run owes, then waits for the next end. */
  async resume(): Promise<void> {
    const newest = this.world.freebit(this.world.clock()).newestReport();
    if (newest && !existsSync(join(this.folder, newest.file))) {
      await writeCompletionFile(this.folder, newest.file, newest.requests);
    }
    await this.report();
    this.arm();
  }

  /** Waits for the next end of work, in real time whatever the clock is. */
  arm(): void {
    clearTimeout(this.#timer);
    const now = this.world.clock();
    const end = this.world.freebit(now).nextUnreportedEnd();
    if (this.#stopped || end === null) return;
    const pause = Math.min(Math.max(0, end - now), LONGEST_PAUSE_MS);
    this.#timer = setTimeout(() => this.#wake(), pause).unref();
  }

  /** Settles once every end of work until now stands in a file on the disk. */
  report(): Promise<void> {
    return this.#inTurn(() => this.#report());
  }

  /** Forgets the files of before; for a reset. */
  clear(): Promise<void> {
    return this.#inTurn(() => removeCompletionFiles(this.folder));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#last;
  }

  async #report(): Promise<void> {
    const at = this.world.clock();
    const state = this.world.freebit(at);
    const ended = state.unreported();
    if (ended.length === 0) return;
    const file = completionFileName(at, state.nextFileNumber());
    const ids = ended.map(({ id }) => id);
    await this.world.change({ freebit: [{ kind: "reported", at, file, ids }] });
    await writeCompletionFile(this.folder, file, ended);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  #wake(): void {
    this.report()
      .catch((error: unknown) => {
        process.stderr.write(`sandbox: ${error instanceof Error ? error.stack : String(error)}\n`);
      })
      .finally(() => this.arm());
  }
}
