import { type Column, needInWords } from "@/lib/commands/pa05-41/needs-in-words";
import { CSV_COLUMNS, type CsvColumn } from "@/lib/domain/esim/csv-columns";
import { REFERENCE_MOST } from "@/lib/domain/esim/vocabulary";
import freebit from "@/lib/i18n/messages/en/freebit.json";
import {
  ALADIN_OPERATED,
  type Case,
  PARAMETERS,
  type Parameter,
  parameterAt,
  refusedPattern,
} from "@/lib/upstream/freebit/parameters";
import { RESULT_CODES } from "@/lib/upstream/freebit/result-codes";

const KINDS = { N: "New line", M: "Number transfer (MNP)", R: "Reissue" } as const;

const TYPES: Record<Parameter["type"], string> = {
  alphanumeric: "half-width letters and digits",
  alphanumericSymbols: "half-width letters, digits and symbols",
  digits: "half-width digits",
  letters: "half-width letters",
  object: "object",
  fullWidth: "full-width characters",
  fullWidthKatakana: "full-width katakana",
};

const FORMS: Record<NonNullable<Parameter["form"]>, string> = {
  date: "a real day, YYYYMMDD",
  productNumber: "two capital letters and 13 digits",
};

const code = (text: string) => `\`${text}\``;

function table(head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function lengthOf({ min, max }: Parameter): string {
  if (min === null || max === null) return "–";
  return min === max ? `${min}` : `${min}–${max}`;
}

function valuesOf({ values, form }: Parameter): string {
  return values?.map((value) => code(value)).join(", ") ?? (form ? FORMS[form] : "–");
}

/** The parameters in the order of the document. */
export function parameterTable(): string {
  return table(
    ["No", "Parameter", "Type", "Length", "Value"],
    PARAMETERS.map((parameter) => [
      `${parameter.no}`,
      code(parameter.path),
      TYPES[parameter.type],
      lengthOf(parameter),
      valuesOf(parameter),
    ]),
  );
}

const COLUMNS = {
  "20": "Not operated in ALADIN (`20` or absent)",
  "10": "Operated in ALADIN (`10`)",
} as const;

/** One kind of request: a column for each flag of ALADIN that the carrier may take, and what is never sent. */
export function kindSection(addKind: Case["addKind"]): string {
  const flags = ALADIN_OPERATED.toReversed();
  const isTaken = (aladinOperated: Column["aladinOperated"], aladinMnp: boolean) =>
    refusedPattern({ addKind, aladinOperated }, { aladinMnp }) === null;
  const columns = flags.filter((flag) => isTaken(flag, true));
  const notes = flags.flatMap((flag) => {
    if (isTaken(flag, false)) return [];
    const unless = isTaken(flag, true) ? " unless `FREEBIT_ALADIN_MNP=allowed`" : "";
    return `${COLUMNS[flag]}: refused${unless}, as the carrier's 400-356.\n\n`;
  });
  const rows = PARAMETERS.map(({ no, path }) => ({
    no,
    path,
    needs: columns.map((aladinOperated) => needInWords(path, { addKind, aladinOperated })),
  }));
  const isNever = ({ needs }: { needs: string[] }) => needs.every((need) => need === "never");
  const never = rows.filter(isNever).map(({ path }) => code(path));
  const needs = table(
    ["No", "Parameter", ...columns.map((flag) => COLUMNS[flag])],
    rows.filter((row) => !isNever(row)).map((row) => [`${row.no}`, code(row.path), ...row.needs]),
  );
  const title = `### ${KINDS[addKind]}: \`addKind\` ${code(addKind)}`;
  return `${title}\n\n${notes.join("")}${needs}\n\nNever: ${never.join(", ")}.`;
}

/** The columns of the CSV file. */
export function csvTable(): string {
  return table(["Column", "No", "Type", "Length", "Value"], CSV_COLUMNS.map(csvRow));
}

function csvRow(column: CsvColumn): string[] {
  if (column === "customerReference") {
    return [code(column), "–", "any characters", `1–${REFERENCE_MOST}`, "our own, not sent"];
  }
  const parameter = parameterAt(column);
  const { no, type } = parameter;
  return [code(column), `${no}`, TYPES[type], lengthOf(parameter), valuesOf(parameter)];
}

const CODE_WORDS: Record<string, { said: string; todo: string }> = freebit.codes;

/** What each answer of the carrier means. */
export function resultTable(): string {
  return table(
    ["Code", "The document's sentence", "Parameters", "Again", "What it means and what to do"],
    Object.entries(RESULT_CODES).map(([detail, { statusCode, carrier, fields, again }]) => [
      `${statusCode}-${detail}`,
      carrier,
      fields.map((path) => code(path)).join(", ") || "–",
      code(again),
      `${CODE_WORDS[detail]?.said} ${CODE_WORDS[detail]?.todo}`,
    ]),
  );
}

/** Whether a request may be sent again, in words. */
export function againList(): string {
  return Object.entries(freebit.again)
    .map(([again, words]) => `- ${code(again)}: ${words}`)
    .join("\n");
}
