/** A record of a CSV text with the line that it begins on; `cells` is null where its quotation marks are not in order. */
export type CsvRecord = { line: number; cells: string[] | null };

/** A record that is longer has a quotation mark too few. */
const RECORD_CHARS = 16 * 1024;

/**
 * The records of a CSV text (RFC 4180; lines end in CR LF, LF or CR), one after another. A broken quotation mark costs
 * one line, not all that follow, which csv-parse does not offer: reading goes on with the next line. A record over
 * several lines that does not `fit` is none: a mark was lost in its first line.
 */
export function* csvRecords(
  text: string,
  fits: (cells: readonly string[]) => boolean,
): Generator<CsvRecord> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const record = readRecord(text, at);
    if (record && (record.lines === 1 || fits(record.cells))) {
      yield { line, cells: record.cells };
      at = record.end;
      line += record.lines;
    } else {
      yield { line, cells: null };
      at = afterBreak(text, endOfPlain(text, at, /[^\r\n]*/y));
      line += 1;
    }
  }
}

function readRecord(text: string, start: number) {
  const cells: string[] = [];
  for (let at = start; ; ) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    if (!cell || cell.end - start > RECORD_CHARS) return null;
    cells.push(cell.value);
    if (text[cell.end] !== ",") {
      return { cells, end: afterBreak(text, cell.end), lines: linesIn(text, start, cell.end) };
    }
    at = cell.end + 1;
  }
}

function plainCell(text: string, start: number) {
  const end = endOfPlain(text, start, /[^,\r\n]*/y);
  return { value: text.slice(start, end), end };
}

function quotedCell(text: string, start: number) {
  for (let at = start + 1; ; ) {
    const mark = text.indexOf('"', at);
    if (mark < 0 || mark - start > RECORD_CHARS) return null;
    const next = text[mark + 1];
    if (next === undefined || ",\r\n".includes(next)) {
      return { value: text.slice(start + 1, mark).replaceAll('""', '"'), end: mark + 1 };
    }
    if (next !== '"') return null;
    at = mark + 2;
  }
}

function endOfPlain(text: string, start: number, pattern: RegExp): number {
  pattern.lastIndex = start;
  return start + (pattern.exec(text)?.[0].length ?? 0);
}

/** The place after the line break at `at`, if there is one. */
function afterBreak(text: string, at: number): number {
  if (text.startsWith("\r\n", at)) return at + 2;
  return Math.min(at + 1, text.length);
}

function linesIn(text: string, start: number, end: number): number {
  return 1 + (text.slice(start, end).match(/\r\n|\n|\r/g)?.length ?? 0);
}
