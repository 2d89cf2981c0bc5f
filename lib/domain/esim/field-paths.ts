import type { ParameterPath } from "@/lib/upstream/freebit/parameters";

/** Filled fields by the document's paths (`eid`, `mnp.lastnameKanji`); a blank one is absent. */
export type FilledFields = Partial<Record<ParameterPath, string>>;

/**
 * Flattens what a form holds, or a request as it is kept. Text is taken as it stands, without trimming: a space in a
 * name is for its rule to find.
 */
export function readFields(given: Readonly<Record<string, unknown>>): FilledFields {
  const entries = Object.entries(given).flatMap(([name, value]) =>
    value !== null && typeof value === "object"
      ? Object.entries(value).map(([inner, text]) => [`${name}.${inner}`, text] as const)
      : [[name, value] as const],
  );
  return Object.fromEntries(entries.filter(([, text]) => typeof text === "string" && text !== ""));
}

/** The other way: `mnp.gender` stands in `mnp`, which is there only when something stands in it. */
export function toNested(fields: FilledFields): Record<string, string | Record<string, string>> {
  const nested: Record<string, string | Record<string, string>> = {};
  for (const [path, text] of Object.entries(fields)) {
    const [first = "", second] = path.split(".");
    if (second === undefined) {
      nested[first] = text;
      continue;
    }
    const holder = nested[first];
    nested[first] = { ...(typeof holder === "object" ? holder : {}), [second]: text };
  }
  return nested;
}
