import { seededInteger } from "@/lib/sandbox/seeded-number";

/** The phone number (070, 080 or 090) of a new line: always the same one for the same request, were it not taken. */
export function newNumber(requestId: string, isTaken: (number: string) => boolean): string {
  for (let attempt = 0; ; attempt += 1) {
    const prefix = `0${7 + seededInteger(3, "prefix", requestId, attempt)}0`;
    const rest = seededInteger(100_000_000, "number", requestId, attempt);
    const number = `${prefix}${String(rest).padStart(8, "0")}`;
    if (!isTaken(number)) return number;
  }
}
