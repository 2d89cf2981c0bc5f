import { createHash } from "node:crypto";

/** The same values in the same order give the same hash, in whichever file and encoding they stand. */
export function rowHash(cells: readonly string[]): string {
  const values = cells.map((cell) => cell.trim());
  return createHash("sha256").update(JSON.stringify(values)).digest("hex");
}
