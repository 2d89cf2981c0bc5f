import { randomInt } from "node:crypto";

/** No 0/o, 1/i/l: it is read aloud or typed from paper. */
const LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** A password to hand over, of 99 random bits: `k7p2m-…`, four groups of five. */
export function makePassword(): string {
  const letter = () => LETTERS[randomInt(LETTERS.length)];
  const group = () => Array.from({ length: GROUP_LENGTH }, letter).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}
