/**
 * The expected errors of the desk: a closed list of codes. The sentence of each, in both languages, is
 * `errors.<code>` in lib/i18n/messages; nothing else is ever shown for an expected error.
 */
export const ERROR_CODES = [
  "not_signed_in",
  "not_allowed",
  "invalid_input",
  "not_found",
  "profile_not_in_inventory",
  "profile_state_forbids",
  "profile_outdated",
  "profile_without_cn",
  "profile_has_icgw",
  "profile_plan_without_top_up",
  "operation_not_offered",
  "comment_lines_refused",
  "target_busy",
  "submission_reused",
  "environment_changed",
  "order_changed_meanwhile",
  "order_not_settleable",
  "order_not_cancellable",
  "proposal_void",
  "second_person_needed",
  "carrier_unused",
  "carrier_unreachable",
  "carrier_busy",
  "carrier_refused",
  "carrier_unreadable",
  "carrier_stop_changed",
  "puk_not_known",
  "note_changed_meanwhile",
  "file_unreadable",
  "staff_last_admin",
  "staff_own_account",
  "too_many_tries",
  "password_change_first",
  "order_not_correctable",
  "too_many_drafts",
  "draft_sent",
  "draft_changed",
  "draft_gone",
  "order_corrected_already",
  "unexpected",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export type ErrorParams = Record<string, string | number>;

/** Field path (the carrier's own) → key below `errors.fields`, or a code, with its parameters. */
export type FieldErrors = Record<string, string>;

/** An error that a person caused or can mend. Everything else is unexpected and shows an id alone. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    readonly fields: FieldErrors = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = "AppError";
  }
}

/** What an action gives back: data, or an error whose `message` is already in the reader's language. */
export type Result<T> = { ok: true; data: T } | { ok: false; error: ResultError };

export type ResultError = {
  code: ErrorCode;
  message: string;
  /** What the sentence speaks of, where a page makes more of it than a sentence: an order's id for a link. */
  params?: ErrorParams;
  /** Field path → sentence in the reader's language. */
  fields?: Record<string, string>;
  /** Names the log entry of an unexpected error. */
  id?: string;
};
