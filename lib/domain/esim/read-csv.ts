import { csvRecords } from "@/lib/domain/completions/csv-records";
import { foldCell } from "@/lib/domain/completions/mapping";
import { type FileProblem, UnusableFile } from "@/lib/domain/completions/problems";
import { readBytes } from "@/lib/domain/completions/read-bytes";
import { MOST_DRAFTS } from "@/lib/domain/drafts/draft-limits";
import type { EsimContract } from "@/lib/domain/esim/activation-schema";
import { CSV_COLUMNS, type CsvColumn, SECRET_COLUMN } from "@/lib/domain/esim/csv-columns";
import { CSV_MAX_BYTES, type CsvFileProblem } from "@/lib/domain/esim/csv-problems";
import {
  brokenRow,
  type CsvRow,
  type CsvValues,
  type CsvWarning,
  judgeRow,
} from "@/lib/domain/esim/csv-row";
import { fieldMessage } from "@/lib/i18n/field-message";

export type CsvFile = { problem: CsvFileProblem } | { problem: null; rows: CsvRow[] };

const SHOWN_CHARS = 40;
/** What names a line, a SIM, a reservation or a completion: twice in one file, new or old, is a slip. */
const IDENTIFIERS: readonly (readonly CsvColumn[])[] = [
  ["eid", "reissue.oldEid"],
  ["reissue.oldProductNumber"],
  ["account"],
  ["mnp.reserveNumber"],
  ["deliveryCode"],
];

/**
 * Reads requests of PA05-41 from a CSV file: UTF-8 or Windows-31J, the document's paths in its first row in any order,
 * one request a row. Blank rows are none. Lines count from 1, as in the file; `today` is the day in Japan,
 * 'YYYY-MM-DD'. Nothing is put right but dates whose meaning is certain, and nothing of a secret column is read.
 */
export function readCsv(bytes: Uint8Array, contract: EsimContract, today: string): CsvFile {
  const decoded = decode(bytes);
  if (typeof decoded !== "string") return { problem: decoded };
  // No field has a line break: where one seems to, a quotation mark is missing.
  const records = [...csvRecords(decoded, () => false)].filter(({ cells }) => !isBlank(cells));
  const [header, ...rest] = records;
  const columns = columnsOf(withoutBlankEnd(header?.cells ?? []));
  if (!Array.isArray(columns)) return { problem: columns };
  if (rest.length === 0) return { problem: { code: "noRows" } };
  if (rest.length > MOST_DRAFTS) return { problem: { code: "tooManyRows" } };
  const rows = rest.map(({ line, cells }) => {
    if (!cells) return brokenRow(line, fieldMessage("csvQuote"));
    if (!isBlank(cells.slice(columns.length))) return brokenRow(line, fieldMessage("csvCells"));
    return judgeRow(line, valuesOf(columns, cells), contract, today);
  });
  return { problem: null, rows: withRepeats(rows) };
}

const DECODING = {
  file_too_large: "tooLarge",
  file_workbook: "workbook",
  file_not_text: "notText",
  file_empty: "empty",
} as const satisfies Partial<Record<FileProblem["code"], CsvFileProblem["code"]>>;

function decode(bytes: Uint8Array): string | CsvFileProblem {
  if (bytes.length > CSV_MAX_BYTES) return { code: "tooLarge" };
  try {
    return readBytes(bytes).text;
  } catch (error) {
    const found = error instanceof UnusableFile ? error.problem.code : null;
    if (found === null || !isDecoding(found)) throw error;
    return { code: DECODING[found] };
  }
}

function isDecoding(code: FileProblem["code"]): code is keyof typeof DECODING {
  return code in DECODING;
}

function columnsOf(header: readonly string[]): CsvColumn[] | CsvFileProblem {
  const names = header.map(foldCell);
  if (names.includes(foldCell(SECRET_COLUMN))) return { code: "secretColumn" };
  // Only a header is quoted back: a row of values is none.
  if (!names.includes(foldCell("addKind"))) return { code: "kindMissing" };
  const columns = names.map((name) => CSV_COLUMNS.find((column) => foldCell(column) === name));
  const unknown = header.filter((_, place) => columns[place] === undefined);
  if (unknown.length > 0) return { code: "columnUnknown", columns: unknown.map(shorten) };
  const known = columns.filter((column) => column !== undefined);
  const twice = known.filter((column, place) => known.indexOf(column) !== place);
  return twice.length > 0 ? { code: "columnTwice", columns: [...new Set(twice)] } : known;
}

function valuesOf(columns: readonly CsvColumn[], cells: readonly string[]): CsvValues {
  const filled = columns.map((column, place) => [column, cells[place] ?? ""] as const);
  return Object.fromEntries(filled.filter(([, text]) => text.trim() !== ""));
}

/** Says of each row that becomes a draft which one above names the same EID, SIM, number, reservation or delivery. */
function withRepeats(rows: readonly CsvRow[]): CsvRow[] {
  return rows.map((row, place) => {
    if (row.addKind === null) return row;
    const above = rows.slice(0, place);
    const repeats = IDENTIFIERS.flatMap((group) =>
      group.flatMap((column) => sameAbove(above, group, column, row.values[column])),
    );
    return { ...row, warnings: [...row.warnings, ...repeats] };
  });
}

function sameAbove(
  above: readonly CsvRow[],
  group: readonly CsvColumn[],
  column: CsvColumn,
  text: string | undefined,
): CsvWarning[] {
  if (text === undefined) return [];
  for (const { line, values } of above) {
    const of = group.find((other) => values[other] === text);
    if (of) return [{ column, code: "sameAs", line, of }];
  }
  return [];
}

function isBlank(cells: readonly string[] | null): boolean {
  return cells?.every((cell) => cell.trim() === "") ?? false;
}

/** Blank cells at the end are no columns: some programs end each row with a comma. */
function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
}

function shorten(name: string): string {
  return [...name.trim()].slice(0, SHOWN_CHARS).join("");
}
