export const COMPLETION_MAX_BYTES = 10 * 1024 * 1024;

/** What became of a row; keys of `completions.results` in lib/i18n/messages. */
export const ROW_RESULTS = ["matched", "late", "duplicate", "unknown", "unreadable"] as const;
export type RowResult = (typeof ROW_RESULTS)[number];

/** Why nothing of a file can be used; keys of `completions.problems`. */
export const FILE_PROBLEMS = [
  "file_too_large",
  "file_workbook",
  "file_not_text",
  "file_empty",
  "file_not_openable",
  "header_missing",
  "header_twice",
] as const;

export type FileProblem = {
  code: (typeof FILE_PROBLEMS)[number];
  /** header_missing, header_twice: the mapping's columns that are meant. */
  columns?: string[];
  /** header_missing, header_twice: the cells of the first row, shortened. */
  found?: string[];
};

/** Why a row cannot be used, whatever the ledger holds; keys of `completions.problems`. */
export const UNREADABLE_PROBLEMS = [
  "quote_broken",
  "column_count",
  "bad_character",
  "key_missing",
  "delivery_code_form",
  "eid_form",
  "account_form",
  "result_missing",
  "result_not_mapped",
] as const;
export type UnreadableProblem = (typeof UNREADABLE_PROBLEMS)[number];

/** Why a row has no order yet; keys of `completions.problems`. */
export const UNKNOWN_PROBLEMS = [
  /** Kept, and not looked at yet. */
  "waiting",
  "no_order",
  "code_and_eid_differ",
  "several_orders",
  "older_than_order",
  "not_sent_yet",
  "being_sent",
  /** It says that a sending failed, and the order was sent more than once. */
  "earlier_sending",
  /** The same row had another order before, and one that waits may be meant now. */
  "same_row_before",
  /** The order is there, and could not be settled by this row: an error of the program. */
  "not_applied",
] as const;
export type UnknownProblem = (typeof UNKNOWN_PROBLEMS)[number];

/** How a row that came after its order was settled stands to it; keys of `completions.problems`. */
export const LATE_PROBLEMS = ["late_agrees", "late_contradicts"] as const;
export type LateProblem = (typeof LATE_PROBLEMS)[number];

/** All problems that a kept row may show. */
export const ROW_PROBLEMS = [
  ...FILE_PROBLEMS,
  ...UNREADABLE_PROBLEMS,
  ...UNKNOWN_PROBLEMS,
  ...LATE_PROBLEMS,
] as const;

/** The end of reading a file of which nothing can be used. */
export class UnusableFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.code);
    this.name = "UnusableFile";
  }
}
