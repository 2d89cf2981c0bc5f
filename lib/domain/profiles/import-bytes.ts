import { IMPORT_MAX_BYTES, UnusableFile } from "@/lib/domain/profiles/import-problems";

const HEAD_BYTES = 4;
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * The bytes of a pasted text or a file, up to the size limit, without a byte order mark; UTF-16 (Excel's
 * "Unicode text") becomes UTF-8, everything else stays as it is.
 * @throws UnusableFile tooLarge, or workbook for .xlsx and .xls
 */
export async function* importBytes(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  const chunks = withHead(limited(source));
  const first = await chunks.next();
  if (first.done) return;
  const head = first.value;
  if (WORKBOOKS.some((signature) => startsWith(head, signature))) {
    throw new UnusableFile({ code: "workbook" });
  }
  if (startsWith(head, [0xff, 0xfe])) {
    yield* fromUtf16(head, chunks);
    return;
  }
  yield startsWith(head, [0xef, 0xbb, 0xbf]) ? head.subarray(3) : head;
  yield* chunks;
}

async function* limited(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > IMPORT_MAX_BYTES) throw new UnusableFile({ code: "tooLarge" });
    yield chunk;
  }
}

/** The same bytes, the first piece long enough to tell what they are. */
async function* withHead(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let head = new Uint8Array();
  let complete = false;
  for await (const chunk of source) {
    if (complete) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    complete = head.length >= HEAD_BYTES;
    if (complete) yield head;
  }
  if (!complete && head.length > 0) yield head;
}

async function* fromUtf16(
  head: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  const decoder = new TextDecoder("utf-16le");
  const encoder = new TextEncoder();
  yield encoder.encode(decoder.decode(head, { stream: true }));
  for await (const chunk of rest) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
