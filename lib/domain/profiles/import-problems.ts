/** Why nothing of a file can be used; keys of `import.fileProblems` in lib/i18n/messages. */
export const FILE_PROBLEMS = [
  "workbook",
  "tooLarge",
  "tooManyLines",
  "headerMissing",
  "columnTwice",
  "noLines",
] as const;

export type FileProblem = {
  code: (typeof FILE_PROBLEMS)[number];
  /** The cells of the first row, for headerMissing and columnTwice. */
  found?: string[];
};

/** What can be wrong with a line; keys of `import.lineProblems` in lib/i18n/messages. */
export const LINE_PROBLEMS = [
  "missing",
  "excelFormula",
  "scientific",
  "fullWidth",
  "imsiForm",
  "imsiTooLong",
  "hsnForm",
  "hsnZeroLost",
  "hsnDiffers",
  "quoteNotClosed",
] as const;

export type ImportColumn = "imsi" | "hsn";

export type LineProblem = {
  code: (typeof LINE_PROBLEMS)[number];
  /** Null: the line as a whole. */
  column: ImportColumn | null;
  /** What was there, shortened. */
  found: string;
  /** hsnDiffers: the HSN that is known for this IMSI. */
  known?: string;
};

export const IMPORT_MAX_BYTES = 20 * 1024 * 1024;
export const IMPORT_MAX_LINES = 100_000;

/** The end of reading a file of which nothing can be used. */
export class UnusableFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.code);
    this.name = "UnusableFile";
  }
}
