import { RouteError } from "@/components/query/fetch-json";
import { IMPORT_MAX_BYTES } from "@/lib/domain/profiles/import-problems";

/** What is to be imported: pasted text, or a file that stays where it is until it is sent. */
export type ImportSource = string | File;

/** Larger than a server takes: said before it is sent, since the answer to too long a body often gets lost. */
export function isTooLarge(source: ImportSource): boolean {
  const bytes = typeof source === "string" ? new Blob([source]).size : source.size;
  return bytes > IMPORT_MAX_BYTES;
}

/** Why a sending failed: a file that was moved or changed since looks to the browser like a failed network. */
export async function failureOf(error: unknown, source: ImportSource): Promise<RouteError> {
  const failure = error instanceof RouteError ? error : new RouteError("unexpected");
  if (failure.code !== "network" || typeof source === "string") return failure;
  const readable = await source
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
  return readable ? failure : new RouteError("fileGone");
}
