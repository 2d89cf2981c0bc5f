/** Values of `last_connected_carrier` that have words: the document names the first alone, and others may come. */
const KNOWN_CARRIERS = ["nttc", "docomo", "kddi", "softbank"] as const;

export function isKnownCarrier(value: string): value is (typeof KNOWN_CARRIERS)[number] {
  return KNOWN_CARRIERS.some((known) => known === value);
}
