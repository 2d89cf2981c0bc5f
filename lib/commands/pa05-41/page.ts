import { type Column, needInWords } from "@/lib/commands/pa05-41/needs-in-words";
import { MOST_DRAFTS } from "@/lib/domain/drafts/draft-limits";
import { CSV_COLUMNS, type CsvColumn } from "@/lib/domain/esim/csv-columns";
import { CSV_MAX_BYTES } from "@/lib/domain/esim/csv-problems";
import { REFERENCE_MOST } from "@/lib/domain/esim/vocabulary";
import freebit from "@/lib/i18n/messages/en/freebit.json";
import {
  ADD_KINDS,
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

function parameterTable(): string {
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
function kindSection(addKind: Case["addKind"]): string {
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

function csvTable(): string {
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

function resultTable(): string {
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

function againList(): string {
  return Object.entries(freebit.again)
    .map(([again, words]) => `- ${code(again)}: ${words}`)
    .join("\n");
}

/** docs/pa05-41.md, from the tables that the desk itself works with. */
export function pa0541Page(): string {
  return `# PA05-41: eSIM account activation

Made by \`npm run docs:pa05-41\` from \`lib/upstream/freebit/parameters.ts\`, \`lib/upstream/freebit/result-codes.ts\` and
\`lib/i18n/messages/en/freebit.json\`. Change those, not this page.

## The parameters

Lengths count characters (code points), and every value is a JSON string. The client adds \`authKey\`.

${parameterTable()}

Beyond the table:

- A blank field is left out; blanks are never sent.
- A person's last and first name and the full-width space between them have at most 50 characters, in kanji and in kana; a
  corporation's last name alone has at most 50. \`lib/upstream/freebit/characters.ts\` has the rules of characters.
- \`reissue\` carries exactly one of its two fields, and \`oldEid\` is not \`eid\`.
- \`shipDate\` is not after today in Japan. \`mnp.birthday\` is neither after today nor before 1900.
- \`createType\` \`add\` needs a contract with user management (\`FREEBIT_USER_MANAGEMENT=used\`).

## Which request needs what

- required: the request is not sent without it.
- optional: as wanted.
- idle: the document says "not required", which is no prohibition: it is sent when it is filled in.
- never: it belongs to another kind of request, or to the other kind of old SIM, and is refused.

${ADD_KINDS.map(kindSection).join("\n\n")}

## The CSV file

\`/esim/drafts/import\` makes a draft of every row of a CSV file, for the person who brings it. Nothing is sent: each draft is
opened, checked and sent by itself. The page gives an empty file to fill in, in UTF-8 with a byte order mark, which Excel
opens.

${csvTable()}

- The first row has the columns' names, in any order; \`addKind\` must be there, the others where they are used. A file with a
  column of another name, or with one twice, is refused. So is one with \`masterPassword\`, whose values are neither kept nor
  shown: the form asks for it.
- UTF-8, with or without a byte order mark, or Windows-31J; commas between the cells, which may stand in quotation marks; at
  most ${CSV_MAX_BYTES / 1024} KB and ${MOST_DRAFTS} rows, as a person has at most ${MOST_DRAFTS} drafts. A file that would pass that is refused whole.
- Blank cells are absent fields, and blank rows are none. Nothing is trimmed or put right, but a date whose
  meaning is certain (\`2026/11/22\`, \`令和8年11月22日\`) becomes the YYYYMMDD that is sent.
- A row is judged as the form judges it, and becomes a draft as it stands when the form will say all that is wrong with it. A
  row without a known \`addKind\`, with a field of another kind of request, or with both fields of \`reissue\` becomes none.
- In Excel, format all cells as text before filling them in. A number of 32 digits becomes \`1.11112E+31\` otherwise, a phone
  number loses its first 0, and what stood there cannot be brought back. Such cells are named.

## The answers

The code is that of the document's table: Status Code, then Detail Code, which an answer has in \`resultCode\`. A readable
\`resultCode\` decides, whatever the HTTP status. May the same request be sent again?

${againList()}

${resultTable()}

A code that the document does not have: ${freebit.unknown.said} ${freebit.unknown.todo}
`;
}
