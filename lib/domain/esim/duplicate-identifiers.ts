export type DuplicateField = "eid" | "account" | "reserveNumber";

/** What stands in the fields that name a line or a reservation, as far as it has been typed. */
export type Identifiers = Partial<Record<DuplicateField, string>>;

/** What a whole one looks like. */
export const WHOLE: Record<DuplicateField, RegExp> = {
  eid: /^[0-9]{32}$/,
  account: /^[0-9]{11,14}$/,
  reserveNumber: /^[0-9]{10}$/,
};

/** Those identifiers that are whole: for half a number there is nothing to look for. */
export function wholeIdentifiers(given: Identifiers): { field: DuplicateField; value: string }[] {
  const fields: DuplicateField[] = ["eid", "account", "reserveNumber"];
  return fields.flatMap((field) => {
    const value = given[field];
    return value !== undefined && WHOLE[field].test(value) ? [{ field, value }] : [];
  });
}
