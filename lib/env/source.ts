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

/**
 * Exchanges with a carrier of all processes together: `maxRps` may begin in a second, `maxInFlight` be under way, and
 * `maxFailures` in a row that do not reach it close the way for a while.
 */
export type GateLimits = { maxRps: number; maxInFlight: number; maxFailures: number };

/**
 * How much is asked of a carrier at once; what its own limits are is not published.
 * @throws EnvironmentError
 */
export function readGateLimits(source: Source, carrier: "ICM" | "FREEBIT"): GateLimits {
  return {
    maxRps: readCount(source, `${carrier}_MAX_RPS`, 20),
    maxInFlight: readCount(source, `${carrier}_MAX_IN_FLIGHT`, 10),
    maxFailures: readCount(source, `${carrier}_MAX_FAILURES`, 5),
  };
}

function readCount(source: Source, name: string, otherwise: number): number {
  const text = source[name] || String(otherwise);
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= 1_000) return count;
  throw new EnvironmentError(`${name} must be a whole number from 1 to 1000.`);
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
