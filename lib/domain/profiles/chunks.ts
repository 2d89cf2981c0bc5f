/** Rows in one statement: PostgreSQL takes 65,535 parameters at most. */
const CHUNK = 2_000;

/** The list in pieces that fit into one statement each. */
export function inChunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
