/** Stands for what was taken out. Without letters or brackets, so that redacting twice changes nothing. */
export const REDACTED = "***";

const LOOSE_TEXT_LENGTH = 65_536;

const SENSITIVE_KEY =
  "[\\w-]*(?:token|passw(?:or)?d|secret|authorization|(?:auth|api|oem)[-_]?key|(?:last|first|family|given|full)[-_]?name|birthday)[\\w-]*" +
  "|(?:puk|pin)[-_]?\\d*|name";

const wholeKey = new RegExp(`^(?:${SENSITIVE_KEY})$`, "i");

/** In text that is not JSON (cut, HTML, a form, headers): the key, its separator, and all of its value. */
const keyAndValue = new RegExp(
  `(?<![\\w-])(\\\\*["']?(?:${SENSITIVE_KEY})\\\\*["']?\\s*[:=]\\s*)` +
    `(?:\\\\*"[^"\\\\]*(?:\\\\[\\s\\S][^"\\\\]*)*"?|'[^']*'?|[[{][\\s\\S]*|[^"'[{\\s][^\\r\\n,;&}<]*)`,
  "gi",
);

/** True for a key whose value is never shown: tokens, passwords, keys, PUKs, names, birthdays. */
export function isSensitiveKey(key: string): boolean {
  return wholeKey.test(key);
}

/** A secret as it may be spelled inside JSON, a URL or a form. */
function spellings(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  // Buffer makes lone surrogates well-formed, which encodeURIComponent would throw at.
  const percent = encodeURIComponent(Buffer.from(secret).toString());
  const form = new URLSearchParams([["", secret]]).toString().slice(1);
  return [secret, json, json.replaceAll("/", "\\/"), percent, form];
}

function withoutSecrets(text: string, needles: readonly string[]): string {
  return needles.reduce((shown, needle) => shown.replaceAll(needle, REDACTED), text);
}

function parsedJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function redactValue(value: unknown, needles: readonly string[]): unknown {
  if (typeof value === "string") return redactAll(value, needles);
  if (Array.isArray(value)) return value.map((item) => redactValue(item, needles));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      isSensitiveKey(key) && inner !== null ? REDACTED : redactValue(inner, needles),
    ]),
  );
}

function redactLoose(text: string, needles: readonly string[]): string {
  const known = withoutSecrets(text, needles).slice(0, LOOSE_TEXT_LENGTH);
  return known.replace(keyAndValue, `$1${REDACTED}`);
}

function redactAll(text: string, needles: readonly string[]): string {
  const json = parsedJson(text);
  const shown =
    json === undefined ? redactLoose(text, needles) : JSON.stringify(redactValue(json, needles));
  return withoutSecrets(shown, needles);
}

export type Redact = (text: string, maxLength?: number) => string;

/**
 * Makes a function that takes out of a text every value of a sensitive key (in JSON at any depth, in cut
 * JSON, forms and headers) and every given secret wherever it stands, and bounds what is left to
 * `maxLength` characters. It never throws: what cannot be redacted is not shown at all.
 */
export function createRedactor(secrets: readonly string[]): Redact {
  const needles = [...new Set(secrets.flatMap(spellings))]
    .filter((needle) => needle !== "")
    .sort((a, b) => b.length - a.length);
  return (text, maxLength = 2000) => {
    try {
      const shown = redactAll(text, needles);
      return shown.length > maxLength ? `${shown.slice(0, maxLength)}…` : shown;
    } catch {
      return REDACTED;
    }
  };
}
