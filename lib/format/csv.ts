export type CsvCell = string | number | null;

/** A spreadsheet takes what begins like this for a formula, full-width signs included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /^'|[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * CSV as spreadsheets open it without asking: UTF-8 with a byte order mark, lines ending in CR LF. Text that
 * would be run as a formula gets an apostrophe before it; numbers stay numbers.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("")}`;
}
