import { randomInt } from "node:crypto";

/** No 0/O, 1/I/L: read aloud on the telephone, an order's code cannot be taken for another. */
const LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 10;

/** Ten letters and digits, which also fit Freebit's deliveryCode (parameter 25: alphanumeric, 1 to 10). */
export function makeOrderCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}
