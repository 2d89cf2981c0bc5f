import type { ActivationRequest, FreebitEvent } from "@/lib/sandbox/freebit/events";
import type { EsimLine, EsimRequest } from "@/lib/sandbox/freebit/line";
import { newNumber } from "@/lib/sandbox/freebit/new-number";
import { SEED_MASTER_ACCOUNT, seedLines } from "@/lib/sandbox/freebit/seed-lines";

/**
 * Freebit's memory: the seed and every event since. Work ends by the clock alone, in the order of its
 * ends, so that a start after a long stop comes to the same lines.
 */
export class FreebitState {
  readonly #lines = new Map<string, EsimLine>();
  readonly #requests = new Map<string, EsimRequest>();
  #accepted: number;
  #files: number;
  #newestReport: { file: string; ids: string[] } | null = null;

  /** After a reset the numbers of requests and files go on, so that none is given out twice. */
  constructor(before?: FreebitState) {
    this.#accepted = before ? before.#accepted : 0;
    this.#files = before ? before.#files : 0;
    for (const line of seedLines()) this.#lines.set(line.number, line);
  }

  /** Ends all work whose time has come. Call it before reading. */
  settle(now: number): void {
    const due = this.waiting().filter(({ dueAt }) => dueAt <= now);
    for (const request of due.toSorted((a, b) => a.dueAt - b.dueAt)) this.#end(request);
  }

  apply(event: FreebitEvent): void {
    this.settle(event.at);
    switch (event.kind) {
      case "accepted":
        this.#accepted += 1;
        this.#requests.set(event.id, {
          ...event,
          state: "waiting",
          number: event.request.account ?? null,
          file: null,
        });
        break;
      case "endedEarly":
        for (const id of event.ids) this.#endEarly(id, event.at);
        break;
      case "reported":
        this.#files += 1;
        this.#newestReport = event;
        for (const request of this.#named(event.ids)) request.file = event.file;
    }
  }

  everything(): { lines: EsimLine[]; requests: EsimRequest[] } {
    return { lines: [...this.#lines.values()], requests: [...this.#requests.values()] };
  }

  line(number: string): EsimLine | undefined {
    return this.#lines.get(number);
  }

  lineOfEid(eid: string): EsimLine | undefined {
    return [...this.#lines.values()].find((line) => line.eid === eid);
  }

  waiting(): EsimRequest[] {
    return [...this.#requests.values()].filter(({ state }) => state === "waiting");
  }

  /** Whether work is under way for one of the EIDs or for the number of a request. */
  isWaiting({ eid, oldEid, account }: ActivationRequest): boolean {
    return this.waiting().some(
      ({ request }) =>
        request.eid === eid ||
        request.oldEid === eid ||
        (oldEid !== undefined && (request.eid === oldEid || request.oldEid === oldEid)) ||
        (account !== undefined && request.account === account),
    );
  }

  hasUsedReservation(reserveNumber: string): boolean {
    return this.#living().some(({ request }) => request.reserveNumber === reserveNumber);
  }

  hasMasterAccount(masterAccount: string): boolean {
    return (
      masterAccount === SEED_MASTER_ACCOUNT ||
      this.#living().some(({ request }) => request.masterAccount === masterAccount)
    );
  }

  /** Work that has ended and stands in no completion file yet, in the order of its ends. */
  unreported(): EsimRequest[] {
    return [...this.#requests.values()]
      .filter(({ state, file }) => state !== "waiting" && file === null)
      .toSorted((a, b) => a.dueAt - b.dueAt);
  }

  /** When the first end comes, or came, that no completion file tells; null when none will. */
  nextUnreportedEnd(): number | null {
    const untold = [...this.#requests.values()].filter(({ file }) => file === null);
    return untold.length === 0 ? null : Math.min(...untold.map(({ dueAt }) => dueAt));
  }

  /** The newest completion file and what stands in it, in that order; null before the first. */
  newestReport(): { file: string; requests: EsimRequest[] } | null {
    const report = this.#newestReport;
    return report && { file: report.file, requests: this.#named(report.ids) };
  }

  nextId(): string {
    return `esim-${String(this.#accepted + 1).padStart(5, "0")}`;
  }

  /** Counts completion files, from 1. */
  nextFileNumber(): number {
    return this.#files + 1;
  }

  #endEarly(id: string, at: number): void {
    const request = this.#requests.get(id);
    if (request?.state !== "waiting") return;
    request.dueAt = at;
    this.#end(request);
  }

  #end(request: EsimRequest): void {
    if (request.outcome !== "success") {
      request.state = "failed";
      return;
    }
    request.state = "done";
    request.number ??= newNumber(request.id, (number) => this.#isTaken(number));
    const { eid, simKind = null, planCode = null } = request.request;
    // A reissue says nothing of kind and plan: they stay.
    const before = this.#lines.get(request.number) ?? { simKind, planCode };
    this.#lines.set(request.number, {
      ...before,
      number: request.number,
      eid,
      productNumber: null,
    });
  }

  #isTaken(number: string): boolean {
    return this.#lines.has(number) || this.waiting().some((request) => request.number === number);
  }

  /** Requests that have not failed: those that failed leave nothing behind. */
  #living(): EsimRequest[] {
    return [...this.#requests.values()].filter(({ state }) => state !== "failed");
  }

  #named(ids: string[]): EsimRequest[] {
    return ids.flatMap((id) => this.#requests.get(id) ?? []);
  }
}
