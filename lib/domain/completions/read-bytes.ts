import { COMPLETION_MAX_BYTES, UnusableFile } from "@/lib/domain/completions/problems";

export type Encoding = "utf-8" | "windows-31j";
type Decoded = { encoding: Encoding; text: string };

const LABELS = { "utf-8": "utf-8", "windows-31j": "shift_jis" } as const;
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const UTF16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
/** What a decoder puts where bytes mean nothing; no file has it by itself. */
const REPLACED = "\uFFFD";

/**
 * The text of a file of rows: UTF-8, with or without a byte order mark, or else Windows-31J. A file with a few
 * spoilt lines (cut in the middle of a character) is read all the same, U+FFFD standing where bytes mean nothing.
 * @throws UnusableFile file_too_large, file_workbook (.xlsx, .xls), file_not_text, file_empty
 */
export function readBytes(bytes: Uint8Array): Decoded {
  if (bytes.length > COMPLETION_MAX_BYTES) throw new UnusableFile({ code: "file_too_large" });
  if (begins(bytes, WORKBOOKS)) throw new UnusableFile({ code: "file_workbook" });
  const decoded = begins(bytes, UTF16) ? null : decode(bytes);
  if (!decoded) throw new UnusableFile({ code: "file_not_text" });
  if (decoded.text.trim() === "") throw new UnusableFile({ code: "file_empty" });
  return decoded;
}

function begins(bytes: Uint8Array, signatures: readonly (readonly number[])[]): boolean {
  return signatures.some((signature) => signature.every((byte, index) => bytes[index] === byte));
}

function decode(bytes: Uint8Array): Decoded | null {
  return wholly("utf-8", bytes) ?? wholly("windows-31j", bytes) ?? mostly(bytes);
}

function wholly(encoding: Encoding, bytes: Uint8Array): Decoded | null {
  try {
    const text = new TextDecoder(LABELS[encoding], { fatal: true }).decode(bytes);
    return firstLine(text).includes("\0") ? null : { encoding, text };
  } catch {
    return null;
  }
}

/** The encoding that leaves fewer lines spoilt, when its first line and half of all lines are whole. */
function mostly(bytes: Uint8Array): Decoded | null {
  const [best] = (["utf-8", "windows-31j"] as const)
    .map((encoding) => {
      const text = new TextDecoder(LABELS[encoding]).decode(bytes);
      const lines = text.split(/\r\n|\n|\r/).filter((line) => line !== "");
      const spoilt = lines.filter((line) => line.includes(REPLACED)).length;
      return { encoding, text, spoilt, lines: lines.length };
    })
    .sort((one, other) => one.spoilt - other.spoilt);
  if (!best || best.spoilt * 2 > best.lines || best.text.includes("\0")) return null;
  const { encoding, text } = best;
  return firstLine(text).includes(REPLACED) ? null : { encoding, text };
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? "";
}
