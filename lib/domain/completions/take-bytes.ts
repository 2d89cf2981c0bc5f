import { createHash } from "node:crypto";

/**
 * All bytes of a file, one more than `most` at the most, so that its reader can refuse it, with what the file is known
 * by.
 */
export async function takeBytes(source: AsyncIterable<Uint8Array>, most: number) {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    chunks.push(chunk.subarray(0, most + 1 - length));
    length += chunk.length;
    if (length > most) break;
  }
  const bytes = Buffer.concat(chunks);
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
