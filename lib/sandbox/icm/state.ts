import { completeChange } from "@/lib/sandbox/icm/complete-change";
import type { IcmEvent, ProfileChange, TransactionOutcome } from "@/lib/sandbox/icm/events";
import type { Profile } from "@/lib/sandbox/icm/profile";
import { seedProfiles } from "@/lib/sandbox/icm/seed/seed-profiles";
import { japanDate, japanDateTime } from "@/lib/sandbox/japan-time";

/** A piece of work that ICM accepted. Instants are milliseconds since 1970 (UTC). */
export interface Transaction {
  tid: string;
  type: ProfileChange["type"] | "topUp";
  imsi: string;
  startedAt: number;
  dueAt: number;
  outcome: TransactionOutcome;
  change: ProfileChange | null;
}

/**
 * ICM's memory: the seed and every event since. Transactions end by the clock alone: whoever asks
 * after their time sees them done, so a start after a long stop finds them done as well.
 */
export class IcmState {
  readonly #profiles = new Map<string, Profile>();
  readonly #transactions = new Map<string, Transaction>();
  /** The transaction that is under way, by IMSI: there is never more than one. */
  readonly #underWay = new Map<string, Transaction>();
  readonly #numbersOfDay: Map<string, number>;

  /** After a reset the numbers of the day go on, so that no tid is ever given out twice. */
  constructor(before?: IcmState) {
    this.#numbersOfDay = new Map(before ? before.#numbersOfDay : []);
    for (const profile of seedProfiles()) this.#profiles.set(profile.imsi, profile);
  }

  /** Ends every transaction whose time has come. Call it before reading. */
  settle(now: number): void {
    for (const transaction of this.#underWay.values()) {
      if (transaction.dueAt <= now) this.#end(transaction);
    }
  }

  apply(event: IcmEvent): void {
    this.settle(event.at);
    switch (event.kind) {
      case "started":
        this.#count(event.at);
        this.#start({ ...event, type: event.change.type, startedAt: event.at });
        break;
      case "endedEarly":
        this.#endEarly(event.tid, event.at);
        break;
      case "toppedUp":
        this.#count(event.at);
        this.#topUp(event.imsi, event.limit);
        this.#transactions.set(event.tid, {
          ...event,
          type: "topUp",
          startedAt: event.at,
          dueAt: event.at,
          outcome: "success",
          change: null,
        });
        break;
      case "commented":
        for (const imsi of event.imsis) this.#change(imsi, { comment: event.comment });
    }
  }

  profiles(): Profile[] {
    return [...this.#profiles.values()];
  }

  profile(imsi: string): Profile | undefined {
    return this.#profiles.get(imsi);
  }

  transaction(tid: string): Transaction | undefined {
    return this.#transactions.get(tid);
  }

  underWay(): Transaction[] {
    return [...this.#underWay.values()];
  }

  underWayFor(imsi: string): Transaction | undefined {
    return this.#underWay.get(imsi);
  }

  /** `tran-20200807-00007`: the number counts up within a day of Japan. */
  nextTid(now: number): string {
    const day = japanDate(now);
    return `tran-${day.replaceAll("-", "")}-${String(this.#nextNumber(day)).padStart(5, "0")}`;
  }

  /** `tran-sdp-20230215-004900-0040`, the form of a top-up: day, time in Japan, number. */
  nextTopUpTid(now: number): string {
    const day = japanDate(now);
    const time = japanDateTime(now).slice(11).replaceAll(":", "");
    const number = String(this.#nextNumber(day)).padStart(4, "0");
    return `tran-sdp-${day.replaceAll("-", "")}-${time}-${number}`;
  }

  #nextNumber(day: string): number {
    return (this.#numbersOfDay.get(day) ?? 0) + 1;
  }

  #count(at: number): void {
    const day = japanDate(at);
    this.#numbersOfDay.set(day, this.#nextNumber(day));
  }

  #start(transaction: Transaction): void {
    this.#transactions.set(transaction.tid, transaction);
    this.#underWay.set(transaction.imsi, transaction);
  }

  #endEarly(tid: string, at: number): void {
    const transaction = this.#transactions.get(tid);
    if (transaction === undefined || transaction.dueAt <= at) return;
    transaction.dueAt = at;
    this.#end(transaction);
  }

  #end(transaction: Transaction): void {
    this.#underWay.delete(transaction.imsi);
    const profile = this.#profiles.get(transaction.imsi);
    if (profile === undefined || transaction.change === null) return;
    if (transaction.outcome !== "success") return;
    const changed = completeChange(profile, transaction.change, transaction.dueAt);
    this.#profiles.set(transaction.imsi, changed);
  }

  #topUp(imsi: string, limit: number): void {
    const profile = this.#profiles.get(imsi);
    if (profile) this.#change(imsi, { toppedUpKb: profile.toppedUpKb + limit });
  }

  #change(imsi: string, change: Partial<Profile>): void {
    const profile = this.#profiles.get(imsi);
    if (profile) this.#profiles.set(imsi, { ...profile, ...change });
  }
}
