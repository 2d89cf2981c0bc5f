/** A row has some hundred bytes; what is longer is another file. */
export const CSV_MAX_BYTES = 256 * 1024;

/** Why nothing of a file can be used; keys of `esimCsv.fileProblems` in lib/i18n/messages. */
export const CSV_FILE_PROBLEMS = [
  "tooLarge",
  "workbook",
  "notText",
  "empty",
  "kindMissing",
  "secretColumn",
  "columnUnknown",
  "columnTwice",
  "noRows",
  "tooManyRows",
] as const;

export type CsvFileProblem = {
  code: (typeof CSV_FILE_PROBLEMS)[number];
  /** columnUnknown, columnTwice: the names in the header that are meant, shortened. */
  columns?: string[];
};
