import { AppError } from "@/lib/errors";

/** More than any form of the desk sends; the import reads its files in another way. */
const MAX_BYTES = 16 * 1024;

/**
 * The JSON that a request brings, of at most 16 KB; what is longer is not read to its end.
 * @throws AppError invalid_input when it is longer, or no JSON
 */
export async function jsonBody(request: Request): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    bytes += next.value.length;
    if (bytes > MAX_BYTES) {
      await reader?.cancel().catch(() => undefined);
      throw new AppError("invalid_input");
    }
    chunks.push(next.value);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new AppError("invalid_input");
  }
}
