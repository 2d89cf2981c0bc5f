import { FaultList } from "@/lib/sandbox/faults/fault-list";
import type { IcmEvent } from "@/lib/sandbox/icm/events";
import { IcmState } from "@/lib/sandbox/icm/state";
import type { Journal } from "@/lib/sandbox/journal/journal";
import type { JournalRecord } from "@/lib/sandbox/journal/journal-record";
import type { LogEntry } from "@/lib/sandbox/log/log-entry";
import type { Settings } from "@/lib/sandbox/settings";

/** The log that the control side shows ends here; the journal on the disk keeps the rest. */
const LONGEST_LOG = 100_000;

/** Everything that one running sandbox knows. */
export class World {
  readonly faults = new FaultList();
  readonly #journal: Journal;
  #icm = new IcmState();
  #log: LogEntry[] = [];

  /** `clock` gives milliseconds since 1970 (UTC); `past` is what an earlier run wrote. */
  constructor(
    journal: Journal,
    past: JournalRecord[],
    public settings: Settings,
    readonly clock: () => number,
  ) {
    this.#journal = journal;
    for (const record of past) this.#absorb(record);
  }

  /** ICM as it stands at this instant. */
  icm(now: number): IcmState {
    this.#icm.settle(now);
    return this.#icm;
  }

  log(): LogEntry[] {
    return this.#log;
  }

  /** Logs a request and applies what it changed; settles once both are on the disk. */
  record(entry: Omit<LogEntry, "seq">, icm: IcmEvent[]): Promise<void> {
    const seq = (this.#log.at(-1)?.seq ?? 0) + 1;
    return this.#keep({ entry: { seq, ...entry }, ...(icm.length > 0 && { icm }) });
  }

  /** Changes that came from the control side. */
  change(icm: IcmEvent[]): Promise<void> {
    return this.#keep({ icm });
  }

  /** Back to the seed, with an empty log and no faults. */
  reset(): Promise<void> {
    this.faults.clear();
    return this.#keep({ reset: true });
  }

  #keep(record: JournalRecord): Promise<void> {
    this.#absorb(record);
    return this.#journal.append(record);
  }

  #absorb(record: JournalRecord): void {
    if (record.reset) {
      this.#icm = new IcmState(this.#icm);
      this.#log = [];
    }
    if (record.entry) {
      this.#log.push(record.entry);
      if (this.#log.length > LONGEST_LOG) this.#log.shift();
    }
    for (const event of record.icm ?? []) this.#icm.apply(event);
  }
}
