import { DraftValues } from "@/lib/domain/drafts/schemas";
import { activationProblems } from "@/lib/domain/esim/activation-problems";
import type { EsimContract } from "@/lib/domain/esim/activation-schema";
import { CSV_COLUMNS, type CsvColumn, SECRET_COLUMN } from "@/lib/domain/esim/csv-columns";
import { readDates } from "@/lib/domain/esim/csv-dates";
import { csvTrap } from "@/lib/domain/esim/csv-traps";
import { eidWarning } from "@/lib/domain/esim/eid-help";
import { phoneWarning } from "@/lib/domain/esim/phone-help";
import { REFERENCE_MOST } from "@/lib/domain/esim/vocabulary";
import { fieldMessage } from "@/lib/i18n/field-message";
import { ADD_KINDS, type Case } from "@/lib/upstream/freebit/parameters";

/** The filled cells of a row, as they stand. */
export type CsvValues = Partial<Record<CsvColumn, string>>;

/** `message` is a field message (lib/i18n/field-message.ts); without a column it is about the whole row. */
export type CsvProblem = { column: CsvColumn | null; message: string };

/** Something to look at that stops nothing; `code` is a key of `esimCsv.warnings`. */
export type CsvWarning =
  | { column: CsvColumn; code: "eidCheckDigits" | "phoneLength" | "phonePrefix" | "noPlan" }
  /** What stood in the cell, of which the value was made. */
  | { column: CsvColumn; code: "dateRead"; given: string }
  /** The line above that has the same value, and in which of its columns. */
  | { column: CsvColumn; code: "sameAs"; line: number; of: CsvColumn };

/** One row of a file. */
export type CsvRow = {
  line: number;
  values: CsvValues;
  problems: CsvProblem[];
  warnings: CsvWarning[];
  /** The request needs a password, which no file has: it is typed into the form. */
  passwordLater: boolean;
  /** The form that it becomes a draft of; null when it becomes none. */
  addKind: Case["addKind"] | null;
};

/** What the form does not say, because it has no such field or chooses one of two by itself. */
const NOT_IN_FORM = [fieldMessage("notOfThisKind"), fieldMessage("reissueOnlyOne")];

/** A row that cannot be taken apart into its cells. */
export function brokenRow(line: number, message: string): CsvRow {
  return noDraft(line, {}, [{ column: null, message }]);
}

function noDraft(line: number, values: CsvValues, problems: CsvProblem[]): CsvRow {
  return { line, values, problems, warnings: [], passwordLater: false, addKind: null };
}

/**
 * A row by the rules of form and action, with what a spreadsheet has done to it. It becomes a draft as it stands, but for
 * dates that are written otherwise, when the form will say all that is wrong with it; otherwise, and without a known
 * addKind, it becomes none.
 */
export function judgeRow(
  line: number,
  given: CsvValues,
  contract: EsimContract,
  today: string,
): CsvRow {
  const addKind = ADD_KINDS.find((kind) => kind === given.addKind);
  if (!addKind) {
    return noDraft(line, given, [{ column: "addKind", message: fieldMessage("csvKind") }]);
  }
  const { values, read } = readDates(given);
  const rules = rulesBroken(values, contract, today);
  const found = CSV_COLUMNS.flatMap((column) => {
    const rule = rules.get(column) ?? null;
    const cell = cellProblem(column, values[column]);
    const message = cell?.message ?? rule;
    if (message === null) return [];
    const inForm = rule !== null && !NOT_IN_FORM.includes(rule) && !cell?.unkeepable;
    return [{ column, message, inForm }];
  });
  const problems = found.map(({ column, message }) => ({ column, message }));
  if (found.some(({ inForm }) => !inForm)) return noDraft(line, values, problems);
  const warnings = [...warningsOf(values, addKind), ...read].filter(
    ({ column }) => !problems.some((problem) => problem.column === column),
  );
  return { line, values, problems, warnings, passwordLater: rules.has(SECRET_COLUMN), addKind };
}

/** What the form would say, by field. */
function rulesBroken(values: CsvValues, contract: EsimContract, today: string) {
  const { customerReference = "", ...fields } = values;
  const broken = activationProblems(fields, contract, today);
  const rules = new Map<string, string>(broken.map(({ path, message }) => [path, message]));
  if (customerReference.trim().length > REFERENCE_MOST) {
    rules.set("customerReference", fieldMessage("maxLength", { max: REFERENCE_MOST }));
  }
  return rules;
}

/** What is wrong with a cell whatever it means. */
function cellProblem(column: CsvColumn, text: string | undefined) {
  if (text === undefined) return null;
  if (!DraftValues.safeParse({ [column]: text }).success) {
    return { message: fieldMessage("tooLong"), unkeepable: true };
  }
  const message = text.includes("\uFFFD") ? fieldMessage("csvCharacter") : csvTrap(column, text);
  return message === null ? null : { message, unkeepable: false };
}

function warningsOf(values: CsvValues, addKind: Case["addKind"]): CsvWarning[] {
  const { eid = "", account = "", repAccount = "", planCode } = values;
  const found = [
    { column: "eid", code: eidWarning(eid) },
    { column: "account", code: phoneWarning(account) },
    { column: "repAccount", code: phoneWarning(repAccount) },
    { column: "planCode", code: addKind !== "R" && planCode === undefined ? "noPlan" : null },
  ] as const;
  return found.flatMap(({ column, code }) => (code === null ? [] : [{ column, code }]));
}
