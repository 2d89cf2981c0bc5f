import { FaultList } from "@/lib/sandbox/faults/fault-list";
import { CompletionReporter } from "@/lib/sandbox/freebit/completion/reporter";
import { FreebitState } from "@/lib/sandbox/freebit/state";
import { IcmState } from "@/lib/sandbox/icm/state";
import type { Journal } from "@/lib/sandbox/journal/journal";
import type { Changes, JournalRecord } from "@/lib/sandbox/journal/journal-record";
import type { LogEntry } from "@/lib/sandbox/log/log-entry";
import type { Settings } from "@/lib/sandbox/settings";

/** The log that the control side shows ends here; the journal on the disk keeps the rest. */
const LONGEST_LOG = 100_000;

/** Everything that one running sandbox knows. */
export class World {
  readonly faults = new FaultList();
  readonly completions: CompletionReporter;
  readonly #journal: Journal;
  #icm = new IcmState();
  #freebit = new FreebitState();
  #log: LogEntry[] = [];

  /**
   * `clock` gives milliseconds since 1970 (UTC); `past` is what an earlier run wrote; completion files
   * go to `completionDir`.
   */
  constructor(
    journal: Journal,
    past: JournalRecord[],
    public settings: Settings,
    readonly clock: () => number,
    completionDir: string,
  ) {
    this.#journal = journal;
    this.completions = new CompletionReporter(this, completionDir);
    for (const record of past) this.#absorb(record);
  }

  /** ICM as it stands at this instant. */
  icm(now: number): IcmState {
    this.#icm.settle(now);
    return this.#icm;
  }

  /** Freebit as it stands at this instant. */
  freebit(now: number): FreebitState {
    this.#freebit.settle(now);
    return this.#freebit;
  }

  log(): LogEntry[] {
    return this.#log;
  }

  /** Logs a request and applies what it changed; settles once both are on the disk. */
  record(entry: Omit<LogEntry, "seq">, changes: Changes): Promise<void> {
    const seq = (this.#log.at(-1)?.seq ?? 0) + 1;
    return this.#keep({ entry: { seq, ...entry }, ...withoutEmpty(changes) });
  }

  /** Changes that no carrier's caller asked for. */
  change(changes: Changes): Promise<void> {
    return this.#keep(changes);
  }

  /** Back to the seed, with an empty log, no faults and no completion files. */
  async reset(): Promise<void> {
    this.faults.clear();
    await this.#keep({ reset: true });
    await this.completions.clear();
  }

  #keep(record: JournalRecord): Promise<void> {
    this.#absorb(record);
    if (record.freebit) this.completions.arm();
    return this.#journal.append(record);
  }

  #absorb(record: JournalRecord): void {
    if (record.reset) {
      this.#icm = new IcmState(this.#icm);
      this.#freebit = new FreebitState(this.#freebit);
      this.#log = [];
    }
    if (record.entry) {
      this.#log.push(record.entry);
      if (this.#log.length > LONGEST_LOG) this.#log.shift();
    }
    for (const event of record.icm ?? []) this.#icm.apply(event);
    for (const event of record.freebit ?? []) this.#freebit.apply(event);
  }
}

function withoutEmpty({ icm, freebit }: Changes): Changes {
  return { ...(icm?.length && { icm }), ...(freebit?.length && { freebit }) };
}
