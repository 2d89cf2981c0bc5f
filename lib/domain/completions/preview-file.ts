import { csvRecords } from "@/lib/domain/completions/csv-records";
import type { Mapping } from "@/lib/domain/completions/mapping";
import { type ParsedRow, parseFile } from "@/lib/domain/completions/parse-file";
import { type FileProblem, UnusableFile } from "@/lib/domain/completions/problems";
import { type Encoding, readBytes } from "@/lib/domain/completions/read-bytes";

const SHOWN_ROWS = 20;

export type CompletionPreview =
  | { problem: FileProblem; encoding: Encoding | null }
  | { problem: null; encoding: Encoding; rows: ParsedRow[] };

/** How a mapping reads the first 20 rows of a file. Pure: it runs in the browser, and nothing is kept or sent. */
export function previewFile(bytes: Uint8Array, mapping: Mapping): CompletionPreview {
  let encoding: Encoding | null = null;
  try {
    const decoded = readBytes(bytes);
    encoding = decoded.encoding;
    return { problem: null, encoding, rows: parseFile(decoded.text, mapping, SHOWN_ROWS) };
  } catch (error) {
    if (error instanceof UnusableFile) return { problem: error.problem, encoding };
    throw error;
  }
}

/** The names in the first row of a file, for choosing from; none when it cannot be read. */
export function headerCells(bytes: Uint8Array): string[] {
  try {
    const [first] = csvRecords(readBytes(bytes).text, () => true);
    return [...new Set((first?.cells ?? []).map((cell) => cell.trim()))].filter(Boolean);
  } catch (error) {
    if (error instanceof UnusableFile) return [];
    throw error;
  }
}
