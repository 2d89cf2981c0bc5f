import { z } from "zod";
import {
  COMPLETION_FIELDS,
  type CompletionField,
  foldCell,
  type Mapping,
} from "@/lib/domain/completions/mapping";
import type { UnreadableProblem } from "@/lib/domain/completions/problems";

/** What a row says, as it is kept with it. `outcome` is what the mapping of that day made of `result`. */
export const RowFields = z.object({
  deliveryCode: z.string().optional(),
  eid: z.string().optional(),
  account: z.string().optional(),
  result: z.string().optional(),
  errorCode: z.string().optional(),
  message: z.string().optional(),
  requestedAt: z.string().optional(),
  completedAt: z.string().optional(),
  outcome: z.enum(["completed", "failed"]).optional(),
});
export type RowFields = z.infer<typeof RowFields>;

/** Of a row without a problem. */
export const UsableFields = RowFields.required({ outcome: true });
export type UsableFields = z.infer<typeof UsableFields>;

const LONGEST = 300;
/** Controls (a NUL cannot even be kept) and what a decoder puts where bytes mean nothing. */
const BAD_CHARACTERS = /[\p{Cc}\uFFFD]/gu;

const FORMS: readonly [CompletionField, RegExp, UnreadableProblem][] = [
  ["deliveryCode", /^[0-9A-Za-z]{1,10}$/, "delivery_code_form"],
  ["eid", /^[0-9]{32}$/, "eid_form"],
  ["account", /^[0-9]{11,14}$/, "account_form"],
];

/**
 * What one row says, and why it cannot be used, if so. Full-width digits, blanks and hyphens in numbers are forgiven;
 * nothing else is guessed.
 */
export function readRow(
  cellOf: (field: CompletionField) => string | undefined,
  mapping: Mapping,
): { fields: RowFields; problem: UnreadableProblem | null } {
  const fields: RowFields = {};
  let spoilt = false;
  for (const field of COMPLETION_FIELDS) {
    const cell = (cellOf(field) ?? "").replace(/\s+/g, " ").trim();
    spoilt ||= cell.search(BAD_CHARACTERS) >= 0;
    const isNumber = field === "eid" || field === "account";
    const text = isNumber ? cell.normalize("NFKC").replace(/[\s‐-―−-]/g, "") : cell;
    const kept = [...text.replace(BAD_CHARACTERS, "\uFFFD")].slice(0, LONGEST).join("");
    if (kept !== "") fields[field] = kept;
  }
  const outcome = readOutcome(fields.result ?? "", mapping);
  if (outcome) fields.outcome = outcome;
  return { fields, problem: spoilt ? "bad_character" : problemOf(fields) };
}

function problemOf(fields: RowFields): UnreadableProblem | null {
  const wrong = FORMS.find(([field, form]) => {
    const value = fields[field];
    return value !== undefined && !form.test(value);
  });
  if (wrong) return wrong[2];
  if (fields.deliveryCode === undefined && fields.eid === undefined) return "key_missing";
  if (fields.result === undefined) return "result_missing";
  return fields.outcome ? null : "result_not_mapped";
}

function readOutcome(result: string, { completed, failed }: Mapping): RowFields["outcome"] {
  const means = (values: readonly string[]) => values.map(foldCell).includes(foldCell(result));
  if (means(completed)) return "completed";
  return means(failed) ? "failed" : undefined;
}

/** What a kept row said; one that another version kept in another form says nothing. */
export function readFields(kept: unknown): RowFields {
  return RowFields.safeParse(kept).data ?? {};
}
