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

  /** The oldest fault that fits a request; one of its times is used up. */
  take(operation: string, imsi: string | null): Fault | undefined {
    const fault = this.#waiting.find(
      (waiting) =>
        (waiting.operation === "*" || waiting.operation === operation) &&
        (waiting.imsi === undefined || waiting.imsi === imsi),
    );
    if (fault === undefined) return undefined;
    fault.times -= 1;
    this.#waiting = this.#waiting.filter(({ times }) => times > 0);
    return fault;
  }
}
