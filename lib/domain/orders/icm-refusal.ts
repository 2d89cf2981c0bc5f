import { REQUEST_FIELDS } from "@/lib/domain/profile-changes/request-fields";

/** The fields of ICM's requests, by the document's names; with `imsis` the lines of a comment. */
const FIELDS = [...REQUEST_FIELDS, "imsis", "comment"] as const;

export type IcmField = (typeof FIELDS)[number];

/** What ICM refused a change for; keys of `icm.refusals` in lib/i18n/messages. */
export type IcmRefusal = "bad_request" | "not_found" | "conflict";

const MEANINGS = new Map<number, IcmRefusal>([
  [400, "bad_request"],
  [404, "not_found"],
  [409, "conflict"],
]);

/** The meaning of a refusal by its status; null for a status that is none (401 renews the token, 5xx says nothing). */
export function icmRefusal(status: number | null): IcmRefusal | null {
  return status === null ? null : (MEANINGS.get(status) ?? null);
}

/**
 * The field that a refusal's `detail` speaks of, or null. The document prints one such text, "path parameter 'imsi' is
 * invalid": a known name in quotes is taken first, then one that stands alone in the text.
 */
export function icmFieldOf(detail: string | null): IcmField | null {
  if (detail === null) return null;
  const quoted = [...detail.matchAll(/['"`]([^'"`]+)['"`]/g)].flatMap(([, name = ""]) =>
    name.split(/[.[\]]/).flatMap((part) => FIELDS.find((field) => field === part) ?? []),
  );
  if (quoted[0]) return quoted[0];
  const words = new Set(detail.split(/[^A-Za-z0-9_]+/));
  return FIELDS.find((field) => words.has(field)) ?? null;
}
