/** A field that two readings differ in, under the carrier's name; a side on which the answer lacked it is absent. */
export type ReadingChange = { name: string; before?: unknown; after?: unknown };

type Reading = Readonly<Record<string, unknown>>;

/** Secrets, whichever reading they came in: never compared, never handed on. */
const SECRET = /^puk/i;

/**
 * What differs between two answers of プロファイル情報参照, in the later one's order, fields that it lacks last. Fields
 * that the document does not have count as all others; null is not the same as absent.
 */
export function compareReadings(before: Reading, after: Reading): ReadingChange[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names]
    .filter((name) => !SECRET.test(name))
    .filter((name) => canonical(before, name) !== canonical(after, name))
    .map((name) => ({
      name,
      ...(Object.hasOwn(before, name) && { before: before[name] }),
      ...(Object.hasOwn(after, name) && { after: after[name] }),
    }));
}

/** The same text for the same JSON value, whatever the order of its keys; undefined for an absent field. */
function canonical(reading: Reading, name: string): string | undefined {
  if (!Object.hasOwn(reading, name)) return undefined;
  return JSON.stringify(reading[name], (_, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
