import type { RequestBody } from "@/lib/sandbox/http/read-body";

/** Freebit's secrets, wherever they stand and whatever they are. */
const FREEBIT_SECRETS = ["authKey", "oemKey", "masterPassword"];

/** A body as the log may hold it: whatever stands under a secret's key is left out. */
export function loggableBody(body: RequestBody): unknown {
  if (body.kind === "empty") return null;
  if (body.kind === "unreadable") return "[unreadable]";
  return withoutSecrets(body.value);
}

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, loggableField(key, inner)]),
  );
}

function loggableField(key: string, value: unknown): unknown {
  if (FREEBIT_SECRETS.includes(key)) return "***";
  // Keystone's `password` is also the object in which the user's one stands.
  const isPassword = key === "password" && (typeof value !== "object" || Array.isArray(value));
  return isPassword ? "[redacted]" : withoutSecrets(value);
}
