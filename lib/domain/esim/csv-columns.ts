import { FIELD_PATHS, type FieldPath } from "@/lib/domain/esim/vocabulary";

/** A secret: it is typed into the form, and no file may have it. */
export const SECRET_COLUMN = "masterPassword" satisfies FieldPath;

/** A column of the CSV: the document's own path, or 顧客番号, which is ours. */
export type CsvColumn = Exclude<FieldPath, typeof SECRET_COLUMN> | "customerReference";

const isOpen = (path: FieldPath): path is Exclude<FieldPath, typeof SECRET_COLUMN> =>
  path !== SECRET_COLUMN;

/** All of them: PA05-41's fields in the document's order, then our own. */
export const CSV_COLUMNS: readonly CsvColumn[] = [
  ...FIELD_PATHS.filter(isOpen),
  "customerReference",
];

/** A file with the header alone, to fill in: UTF-8 with a byte order mark, without which Excel takes it for Windows-31J. */
export function csvTemplate(): string {
  return `\uFEFF${CSV_COLUMNS.join(",")}\r\n`;
}
