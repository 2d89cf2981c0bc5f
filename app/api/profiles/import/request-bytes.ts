import { IMPORT_MAX_BYTES } from "@/lib/domain/profiles/import-problems";

/**
 * The body of a request as it comes in. One that is not read to its end is taken in nevertheless, unless it is too
 * long: a browser that is still sending when the connection closes never sees the answer.
 */
export async function* requestBytes(request: Request): AsyncGenerator<Uint8Array, void> {
  const reader = request.body?.getReader();
  if (!reader) return;
  let bytes = 0;
  async function next(): Promise<Uint8Array | null> {
    const chunk = await reader?.read();
    bytes += chunk?.value?.length ?? 0;
    return chunk?.value ?? null;
  }
  try {
    for (let chunk = await next(); chunk; chunk = await next()) yield chunk;
  } finally {
    while (bytes <= IMPORT_MAX_BYTES && (await next())) {
      // Thrown away.
    }
    await reader.cancel().catch(() => undefined);
  }
}
