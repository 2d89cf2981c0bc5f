import { createParser, type SingleParserBuilder } from "nuqs/server";
import type { Sort } from "./data-table";

/** A page number from 1; anything else in the address counts as absent. */
const parsePage = createParser({
  parse: (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null),
  serialize: String,
});

/** `imsi` or `-imsi`; a column that is not offered counts as absent. */
function parseSort(sortable: readonly string[]): SingleParserBuilder<Sort> {
  return createParser<Sort>({
    parse: (text) => {
      const desc = text.startsWith("-");
      const by = desc ? text.slice(1) : text;
      return sortable.includes(by) ? { by, desc } : null;
    },
    serialize: ({ by, desc }) => (desc ? `-${by}` : by),
    eq: (one, other) => one.by === other.by && one.desc === other.desc,
  });
}

/**
 * The parts of a list's address that every list has. Spread them beside the list's own choices, read them in the page
 * by nuqs's `createLoader`, in the browser by `useQueryStates` (below `NuqsAdapter`); set `page: null` with any
 * other change.
 */
export function listParams(sortable: readonly string[], initial: Sort) {
  return {
    page: parsePage.withDefault(1),
    sort: parseSort(sortable).withDefault(initial),
  };
}
