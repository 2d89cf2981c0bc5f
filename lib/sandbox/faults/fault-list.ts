import type { Fault } from "@/lib/sandbox/faults/fault";

/** The faults that still wait for a request. They live in memory alone: a restart forgets them. */
export class FaultList {
  #waiting: Fault[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ ...fault });
  }

  clear(): void {
    this.#waiting = [];
  }

  waiting(): Fault[] {
    return this.#waiting.map((fault) => ({ ...fault }));
  }

  /**
   * The oldest fault that fits a request by its method and path alone, before its body is read; one of
   * its times is used up.
   */
  take(operation: string, imsi: string | null): Fault | undefined {
    return this.#use(
      (waiting) =>
        fitsOperation(waiting, operation) &&
        (waiting.imsi === undefined || waiting.imsi === imsi) &&
        waiting.eid === undefined,
    );
  }

  /** The oldest fault that asks for the EID of the body, likewise. */
  takeByEid(operation: string, eid: string): Fault | undefined {
    return this.#use((waiting) => fitsOperation(waiting, operation) && waiting.eid === eid);
  }

  #use(fits: (waiting: Fault) => boolean): Fault | undefined {
    const fault = this.#waiting.find(fits);
    if (fault === undefined) return undefined;
    fault.times -= 1;
    this.#waiting = this.#waiting.filter(({ times }) => times > 0);
    return fault;
  }
}

function fitsOperation(fault: Fault, operation: string): boolean {
  return fault.operation === "*" || fault.operation === operation;
}
