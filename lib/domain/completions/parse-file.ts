import { csvRecords } from "@/lib/domain/completions/csv-records";
import {
  COMPLETION_FIELDS,
  type CompletionField,
  foldCell,
  type Mapping,
} from "@/lib/domain/completions/mapping";
import { type UnreadableProblem, UnusableFile } from "@/lib/domain/completions/problems";
import { type RowFields, readRow } from "@/lib/domain/completions/read-row";

/** One row of a file. `cells` are all of it, as they came; `fields` what the mapping reads of it. */
export type ParsedRow = {
  line: number;
  cells: readonly string[];
  fields: RowFields;
  problem: UnreadableProblem | null;
};

const SHOWN_HEADERS = 20;
const SHOWN_CHARS = 40;

type Places = ReadonlyMap<CompletionField, number>;

/**
 * Reads the rows of a completion file's text, at most `limit` of them; blank rows are none. A row that cannot be used
 * has its problem and stops no other. Lines count from 1, as in the file.
 * @throws UnusableFile header_missing or header_twice, when the mapping's columns cannot be found
 */
export function parseFile(text: string, mapping: Mapping, limit = Number.POSITIVE_INFINITY) {
  let places: Places | null = mapping.header ? null : placesByNumber(mapping);
  let width: number | null = null;
  const fits = (cells: readonly string[]) => width === null || hasColumns(cells, width);
  const records: { line: number; cells: string[] | null }[] = [];
  for (const { line, cells } of csvRecords(text, fits)) {
    if (cells?.every((cell) => cell.trim() === "")) continue;
    if (!places) {
      const header = withoutBlankEnd(cells ?? []);
      places = placesByName(mapping, header);
      width = header.length;
      continue;
    }
    if (records.length >= limit) break;
    records.push({ line, cells });
  }
  if (!places) throw missing(mapping, []);
  const columns = width ?? usualWidth(records);
  const found = places;
  return records.map(({ line, cells }): ParsedRow => {
    if (!cells) return { line, cells: [], fields: {}, problem: "quote_broken" };
    if (!hasColumns(cells, columns)) return { line, cells, fields: {}, problem: "column_count" };
    const row = cells.slice(0, columns);
    return { line, cells: row, ...readRow((field) => row[found.get(field) ?? -1], mapping) };
  });
}

/** Blank cells at the end are no columns: some programs end each row, or some rows, with a comma. */
function hasColumns(cells: readonly string[], width: number): boolean {
  return cells.length >= width && cells.slice(width).every((cell) => cell.trim() === "");
}

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return cells.slice(0, last + 1);
}

function placesByNumber({ columns }: Mapping): Places {
  return new Map(
    COMPLETION_FIELDS.filter((field) => columns[field] !== "").map((field) => [
      field,
      Number(columns[field].normalize("NFKC")) - 1,
    ]),
  );
}

function placesByName(mapping: Mapping, header: readonly string[]): Places {
  const names = header.map(foldCell);
  const wanted = COMPLETION_FIELDS.filter((field) => mapping.columns[field] !== "");
  const nameOf = (field: CompletionField) => foldCell(mapping.columns[field]);
  if (wanted.some((field) => !names.includes(nameOf(field)))) throw missing(mapping, header);
  const twice = wanted.filter(
    (field) => names.indexOf(nameOf(field)) !== names.lastIndexOf(nameOf(field)),
  );
  if (twice.length > 0) {
    const columns = twice.map((field) => mapping.columns[field]);
    throw new UnusableFile({ code: "header_twice", columns, found: shown(header) });
  }
  return new Map(wanted.map((field) => [field, names.indexOf(nameOf(field))]));
}

function missing(mapping: Mapping, header: readonly string[]): UnusableFile {
  const names = header.map(foldCell);
  const columns = Object.values(mapping.columns).filter(
    (name) => name !== "" && !names.includes(foldCell(name)),
  );
  return new UnusableFile({ code: "header_missing", columns, found: shown(header) });
}

function shown(header: readonly string[]): string[] {
  return header
    .slice(0, SHOWN_HEADERS)
    .map((name) => [...name.trim()].slice(0, SHOWN_CHARS).join(""));
}

/** Without a header row, a row has as many cells as most rows have. */
function usualWidth(records: readonly { cells: string[] | null }[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) {
    if (cells) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}
