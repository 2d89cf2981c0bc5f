import { createLoader, createParser } from "nuqs/server";

/** Words of the address that are not of this form count as absent; whether they are known, the server says. */
function parseWord(pattern: RegExp) {
  return createParser({
    parse: (text) => (pattern.test(text) ? text : null),
    serialize: (text: string) => text,
  });
}

const parsePage = createParser({
  parse: (text) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : null),
  serialize: String,
});

/** The choices of the list of orders, all of them in its address. */
export const orderParams = {
  state: parseWord(/^[a-z_]{1,40}$/),
  kind: parseWord(/^[a-z_.]{1,40}$/),
  imsi: parseWord(/^[0-9]{1,15}$/),
  page: parsePage.withDefault(1),
};

export const loadOrderChoices = createLoader(orderParams);

export type OrderChoices = Awaited<ReturnType<typeof loadOrderChoices>>;

/** The choices as the query of /api/orders. */
export function toOrderQuery({ state, kind, imsi, page }: OrderChoices): string {
  const chosen = Object.entries({ state, kind, imsi, page: String(page) });
  const query = new URLSearchParams();
  for (const [name, value] of chosen) if (value) query.set(name, value);
  return query.toString();
}
