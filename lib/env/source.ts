export class EnvironmentError extends Error {}

/** Variables by name; an empty one is unset. */
export type Source = Readonly<Record<string, string | undefined>>;

/** @throws EnvironmentError with the name and the hint. */
export function required(source: Source, name: string, hint: string): string {
  const value = source[name];
  if (!value) throw new EnvironmentError(`${name} is not set: ${hint}`);
  return value;
}

/** All of a group, or a sentence that names what is missing from it. */
export function readGroup<K extends string>(
  source: Source,
  names: readonly K[],
): Record<K, string> {
  const missing = names.filter((name) => !source[name]);
  if (missing.length > 0) {
    throw new EnvironmentError(
      `${missing.join(", ")} must be set in live mode (or name the carrier as unused: KAITSU_UNUSED=icm or KAITSU_UNUSED=freebit).`,
    );
  }
  const entries = names.map((name) => [name, source[name] ?? ""] as const);
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(entries) as Record<K, string>;
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * A URL without slashes at its end. Refuses `http:` except for loopback addresses: a token must not cross a network
 * in the clear.
 * @throws EnvironmentError
 */
export function checkUrl(name: string, value: string): string {
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw new EnvironmentError(`${name} is not a URL: write it like https://host/path.`);
  }
  const loopback = url.protocol === "http:" && LOOPBACK.has(url.hostname);
  if (url.protocol !== "https:" && !loopback) {
    throw new EnvironmentError(
      `${name} must begin with https: (http: is accepted for loopback addresses alone).`,
    );
  }
  return value.replace(/\/+$/, "");
}
