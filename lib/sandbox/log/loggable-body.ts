import type { RequestBody } from "@/lib/sandbox/http/read-body";

/** A body as the log may hold it: whatever stands under a key `password` is left out. */
export function loggableBody(body: RequestBody): unknown {
  if (body.kind === "empty") return null;
  if (body.kind === "unreadable") return "[unreadable]";
  return withoutPasswords(body.value);
}

function withoutPasswords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPasswords);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      // Keystone's `password` is also the object in which the user's one stands.
      key === "password" && (typeof inner !== "object" || Array.isArray(inner))
        ? "[redacted]"
        : withoutPasswords(inner),
    ]),
  );
}
