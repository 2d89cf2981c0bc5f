import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { importBytes } from "@/lib/domain/profiles/import-bytes";
import { checkCell, shorten } from "@/lib/domain/profiles/import-cells";
import {
  type FileProblem,
  IMPORT_MAX_LINES,
  type ImportColumn,
  type LineProblem,
  UnusableFile,
} from "@/lib/domain/profiles/import-problems";
import { recordLines } from "@/lib/domain/profiles/record-lines";

export type GoodLine = { line: number; imsi: string; hsn: string };

/** A line that cannot be used; what of it could be read stands in `imsi` and `hsn`, the rest is blank. */
export type BadLine = { line: number; imsi: string; hsn: string; problems: LineProblem[] };

export type ImportFile = { good: GoodLine[]; bad: BadLine[] };

/** A cell with more than this is no cell: somewhere a quotation mark is missing. */
const RECORD_BYTES = 64 * 1024;
const SHOWN_HEADERS = 12;

/**
 * Reads lines of IMSI and HSN from a pasted text or a file, as it comes in: separated by commas or tabs, UTF-8 or
 * Windows-31J, with a header row that has `imsi` and `hsn` in any order and case; other columns are ignored, and
 * so are empty rows. Line numbers are those of the file, from 1.
 * @throws UnusableFile when nothing of it can be used
 */
export async function parseImportFile(source: AsyncIterable<Uint8Array>): Promise<ImportFile> {
  const { delimiter, bytes } = await findDelimiter(importBytes(source));
  const file = new Collector();
  const lineOf = recordLines();
  const parser = parse({
    delimiter,
    // Cells stay bytes until it is known what they are; neither separator occurs inside a Windows-31J character.
    encoding: null,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: RECORD_BYTES,
    on_record: (record: unknown[], { lines }) => {
      const cells = record.map(asBytes);
      file.add(lineOf.next(cells, lines), cells);
      return null;
    },
  });
  parser.resume();
  try {
    await pipeline(bytes, parser);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    file.breakOff(lineOf.upcoming());
  }
  return file.finish();
}

type Columns = Record<ImportColumn, number>;

class Collector {
  private columns: Columns | null = null;
  private readonly good: GoodLine[] = [];
  private readonly bad: BadLine[] = [];

  add(line: number, cells: readonly Uint8Array[]): void {
    if (cells.every(isBlank)) return;
    if (!this.columns) {
      this.columns = findColumns(cells.map(decode));
      return;
    }
    if (this.good.length + this.bad.length >= IMPORT_MAX_LINES) {
      throw new UnusableFile({ code: "tooManyLines" });
    }
    const imsi = checkCell("imsi", decode(cells[this.columns.imsi]));
    const hsn = checkCell("hsn", decode(cells[this.columns.hsn]));
    if (imsi.ok && hsn.ok) {
      this.good.push({ line, imsi: imsi.value, hsn: hsn.value });
      return;
    }
    this.bad.push({
      line,
      imsi: imsi.ok ? imsi.value : "",
      hsn: hsn.ok ? hsn.value : "",
      problems: [imsi, hsn].flatMap((cell) => (cell.ok ? [] : [cell.problem])),
    });
  }

  /** The file cannot be read from this line on: a quotation mark is open. */
  breakOff(line: number): void {
    const problem = { code: "quoteNotClosed", column: null, found: "" } as const;
    this.bad.push({ line, imsi: "", hsn: "", problems: [problem] });
  }

  finish(): ImportFile {
    if (this.good.length + this.bad.length === 0) throw new UnusableFile({ code: "noLines" });
    return { good: this.good, bad: this.bad };
  }
}

function findColumns(header: readonly string[]): Columns {
  const names = header.map((name) => name.normalize("NFKC").trim().toLowerCase());
  const place = (column: ImportColumn) => names.indexOf(column);
  const problem = (code: FileProblem["code"]) =>
    new UnusableFile({ code, found: header.slice(0, SHOWN_HEADERS).map(shorten) });
  if (place("imsi") < 0 || place("hsn") < 0) throw problem("headerMissing");
  for (const column of ["imsi", "hsn"] as const) {
    if (names.lastIndexOf(column) !== place(column)) throw problem("columnTwice");
  }
  return { imsi: place("imsi"), hsn: place("hsn") };
}

/** Tabs when the first row has one (copied from a table), commas otherwise; with the bytes, whole again. */
async function findDelimiter(bytes: AsyncGenerator<Uint8Array, void>) {
  let head = "";
  const seen: Uint8Array[] = [];
  while (head.length < RECORD_BYTES && !/[^\s][^\n\r]*[\n\r]/.test(head)) {
    const { done, value } = await bytes.next();
    if (done) break;
    seen.push(value);
    head += Buffer.from(value).toString("latin1");
  }
  const firstRow = head.trimStart().split(/[\n\r]/, 1)[0] ?? "";
  async function* whole() {
    yield* seen;
    yield* bytes;
  }
  return { delimiter: firstRow.includes("\t") ? "\t" : ",", bytes: whole() };
}

const utf8 = new TextDecoder("utf-8", { fatal: true });
const windows31J = new TextDecoder("shift_jis");

function decode(cell: Uint8Array | undefined): string {
  if (!cell) return "";
  try {
    return utf8.decode(cell);
  } catch {
    return windows31J.decode(cell);
  }
}

function isBlank(cell: Uint8Array): boolean {
  return cell.every((byte) => byte === 0x20 || byte === 0x09);
}

/** csv-parse gives cells as Buffers when no encoding is set, which its types do not say. */
function asBytes(cell: unknown): Uint8Array {
  return cell instanceof Uint8Array ? cell : new TextEncoder().encode(String(cell));
}
