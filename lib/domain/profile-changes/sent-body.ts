/**
 * A change as it is sent: the document's required flags always, everything else only when it says something (an absent
 * field, or a flag that is off, is left out, as in the document's samples; 0 is a value).
 */
export function sentBody(
  input: Readonly<Record<string, unknown>>,
  requiredFlags: readonly string[] = [],
): Record<string, unknown> {
  const kept = Object.entries(input).filter(
    ([name, value]) => value !== undefined && (value !== false || requiredFlags.includes(name)),
  );
  return Object.fromEntries(kept);
}
