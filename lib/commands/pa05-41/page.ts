import {
  againList,
  csvTable,
  kindSection,
  parameterTable,
  resultTable,
} from "@/lib/commands/pa05-41/tables";
import { MOST_DRAFTS } from "@/lib/domain/drafts/draft-limits";
import { CSV_MAX_BYTES } from "@/lib/domain/esim/csv-problems";
import freebit from "@/lib/i18n/messages/en/freebit.json";
import { ADD_KINDS } from "@/lib/upstream/freebit/parameters";

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
