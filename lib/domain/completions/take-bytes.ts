import { createHash } from "node:crypto";
import { COMPLETION_MAX_BYTES } from "@/lib/domain/completions/problems";

/**
 * All bytes of a file, one more than is allowed at the most (lib/domain/completions/read-bytes.ts refuses that), with
 * what the file is known by.
 */
export async function takeBytes(source: AsyncIterable<Uint8Array>) {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    chunks.push(chunk.subarray(0, COMPLETION_MAX_BYTES + 1 - length));
    length += chunk.length;
    if (length > COMPLETION_MAX_BYTES) break;
  }
  const bytes = Buffer.concat(chunks);
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
