import { describe, expect, it } from "vitest";
import { csvTemplate } from "@/lib/domain/esim/csv-columns";
import type { CsvRow } from "@/lib/domain/esim/csv-row";
import { readCsv } from "@/lib/domain/esim/read-csv";
import { windows31J } from "@/lib/testing/windows-31j";

const CONTRACT = { userManagement: false, aladinMnp: false };
const TODAY = "2026-11-22";
/** Its check digits hold: the number mod 97 is 1. The document's sample has none that do. */
const EID = "89049032000000000000000000000163";
const OTHER_EID = "11112222333344445555666677778888";
const THIRD_EID = "89049032123451234512345678901235";

const utf8 = (text: string) => new Uint8Array(Buffer.from(text, "utf8"));
const read = (content: string | Uint8Array, contract = CONTRACT) =>
  readCsv(typeof content === "string" ? utf8(content) : content, contract, TODAY);

function rowsOf(content: string | Uint8Array, contract = CONTRACT): CsvRow[] {
  const file = read(content, contract);
  if (file.problem) throw new Error(file.problem.code);
  return file.rows;
}

/** One row with these cells. */
function rowOf(cells: Record<string, string>, contract = CONTRACT): CsvRow {
  const quoted = Object.values(cells).map((cell) => `"${cell.replaceAll('"', '""')}"`);
  const [row] = rowsOf(`${Object.keys(cells).join(",")}\r\n${quoted.join(",")}\r\n`, contract);
  if (!row) throw new Error("no row");
  return row;
}

const problemsOf = ({ problems }: CsvRow) =>
  problems.map(({ column, message }) => [column, message]);

const NEW = { addKind: "N", eid: EID, simKind: "E0", createType: "new", planCode: "100K_PLAN" };
/** The document's example of a person's transfer. */
const MNP = {
  createType: "new",
  eid: EID,
  account: "08011112222",
  simKind: "E0",
  contractLine: "5G",
  addKind: "M",
  "mnp.reserveNumber": "1101201234",
  "mnp.lastnameKanji": "山田",
  "mnp.firstnameKanji": "太郎",
  "mnp.lastnameZenKana": "ヤマダ",
  "mnp.firstnameZenKana": "タロウ",
  "mnp.gender": "M",
  "mnp.birthday": "19900101",
  planCode: "100K_PLAN",
  deliveryCode: "XXXX",
};
const REISSUE = {
  addKind: "R",
  eid: EID,
  account: "08011112225",
  "reissue.oldProductNumber": "CD0009999999004",
};

describe("a row of the CSV file", () => {
  it.each([
    ["a new line", NEW],
    ["a transfer", MNP],
    ["a reissue", REISSUE],
  ])("is %s as it stands, with nothing to look at", (_, cells) => {
    expect(rowOf(cells)).toEqual({
      line: 2,
      values: cells,
      problems: [],
      warnings: [],
      passwordLater: false,
      addKind: cells.addKind,
    });
  });

  it("leaves blank cells out and keeps our own field", () => {
    const row = rowOf({ ...NEW, account: "", customerReference: "K-3" });
    expect(row.values).toEqual({ ...NEW, customerReference: "K-3" });
  });

  it("has the problems of the form, and becomes a draft all the same", () => {
    const row = rowOf({ ...MNP, eid: "123", "mnp.lastnameKanji": "" });
    expect(problemsOf(row)).toEqual([
      ["eid", "exactLength?length=32&given=3"],
      ["mnp.lastnameKanji", "required"],
    ]);
    expect(row.addKind).toBe("M");
  });

  it.each(["", "n", "Ｎ", "X", " N"])(
    "without a known addKind (%j) becomes no draft",
    (addKind) => {
      const row = rowOf({ ...NEW, addKind });
      expect(problemsOf(row)).toEqual([["addKind", "csvKind"]]);
      expect(row.addKind).toBeNull();
    },
  );

  it.each([
    ["a field of another kind", { ...NEW, "mnp.gender": "M" }, ["mnp.gender", "notOfThisKind"]],
    [
      "both old SIMs",
      { ...REISSUE, "reissue.oldEid": OTHER_EID },
      ["reissue.oldEid", "reissueOnlyOne"],
    ],
    ["a cell that no draft holds", { ...NEW, planCode: "A".repeat(301) }, ["planCode", "tooLong"]],
  ])("with %s, which the form would not say, becomes no draft", (_, cells, problem) => {
    const row = rowOf(cells);
    expect(problemsOf(row)).toEqual([problem]);
    expect(row.addKind).toBeNull();
  });

  it("asks for the password later where the contract needs one", () => {
    const managed = { userManagement: true, aladinMnp: false };
    const row = rowOf({ ...NEW, masterAccount: "testAccount@test.ne.jp" }, managed);
    expect(row).toMatchObject({ problems: [], passwordLater: true, addKind: "N" });
  });

  it("says that our own field is too long", () => {
    const row = rowOf({ ...NEW, customerReference: "K".repeat(61) });
    expect(problemsOf(row)).toEqual([["customerReference", "maxLength?max=60"]]);
    expect(row.addKind).toBe("N");
  });

  it("warns of check digits, unusual numbers, a missing plan, and what a row above has", () => {
    const { planCode: _, ...cells } = { ...NEW, eid: OTHER_EID, account: "09911112222" };
    const line = Object.values(cells).join(",");
    const [first, second] = rowsOf(`${Object.keys(cells).join(",")}\n${line}\n${line}\n`);
    const warnings = [
      { column: "eid", code: "eidCheckDigits" },
      { column: "account", code: "phonePrefix" },
      { column: "planCode", code: "noPlan" },
    ];
    expect(first?.warnings).toEqual(warnings);
    expect(second?.warnings).toEqual([
      ...warnings,
      { column: "eid", code: "sameAs", line: 2, of: "eid" },
      { column: "account", code: "sameAs", line: 2, of: "account" },
    ]);
  });

  it("warns of a SIM or a delivery that a row above names, also as the other of new and old", () => {
    const [, second, third, fourth] = rowsOf(
      [
        "addKind,eid,account,reissue.oldEid,deliveryCode",
        `R,${EID},08011112225,${OTHER_EID},A1`,
        `R,${OTHER_EID},08011112226,${EID},A2`,
        `R,${THIRD_EID},08011112227,${OTHER_EID},A1`,
        `N,${THIRD_EID},,,`,
      ].join("\n"),
    );
    const same = ({ warnings }: CsvRow) => warnings.filter(({ code }) => code === "sameAs");
    expect(second && same(second)).toEqual([
      { column: "eid", code: "sameAs", line: 2, of: "reissue.oldEid" },
      { column: "reissue.oldEid", code: "sameAs", line: 2, of: "eid" },
    ]);
    expect(third && same(third)).toEqual([
      { column: "reissue.oldEid", code: "sameAs", line: 2, of: "reissue.oldEid" },
      { column: "deliveryCode", code: "sameAs", line: 2, of: "deliveryCode" },
    ]);
    expect(fourth && same(fourth)).toEqual([{ column: "eid", code: "sameAs", line: 4, of: "eid" }]);
  });

  it("that becomes no draft has nothing to be warned of", () => {
    const { planCode: _, ...cells } = { ...NEW, eid: OTHER_EID, "mnp.gender": "M" };
    expect(rowOf(cells)).toMatchObject({ addKind: null, warnings: [] });
  });
});

describe("what a spreadsheet has done to a cell", () => {
  it.each([
    ["eid", "1.11112E+31", "csvScientific"],
    ["eid", "1E+31", "csvScientific"],
    ["account", "8011112222", "csvZeroLost"],
    ["repAccount", "9011112222", "csvZeroLost"],
    ["shipDate", "11/22/2026", "csvDate"],
    ["shipDate", "26/11/22", "csvDate"],
    ["eid", `="${EID}"`, "csvFormula"],
  ])("%s %j is named, kept as it stands, and left to the form", (column, cell, message) => {
    const row = rowOf({ ...NEW, [column]: cell });
    expect(problemsOf(row)).toEqual([[column, message]]);
    expect(row.values).toMatchObject({ [column]: cell });
    expect(row.addKind).toBe("N");
  });

  it.each([
    ["eid", "11112222333344400000000000000000", "csvDigitsLost"],
    ["account", "2001234567890", "csvZeroLost"],
    ["planCode", "1.00E+10", "csvScientific"],
    ["planCode", "=A1", "csvFormula"],
    ["customerReference", "K\uFFFD", "csvCharacter"],
  ])("%s %j, which the form would take, makes no draft", (column, cell, message) => {
    const row = rowOf({ ...NEW, [column]: cell });
    expect(problemsOf(row)).toEqual([[column, message]]);
    expect(row.addKind).toBeNull();
  });

  it.each([
    ["shipDate", "2026/11/22", "20261122"],
    ["shipDate", "2026-1-5", "20260105"],
    ["shipDate", "２０２６１１２２", "20261122"],
    ["shipDate", "令和8年11月22日", "20261122"],
    ["mnp.birthday", "1990/1/1", "19900101"],
    ["mnp.birthday", "昭和60年4月1日", "19850401"],
  ])("%s %j can be read as one day alone, and is told", (column, cell, value) => {
    const row = rowOf({ ...MNP, [column]: cell });
    expect(problemsOf(row)).toEqual([]);
    expect(row.values).toMatchObject({ [column]: value });
    expect(row.warnings).toEqual([{ column, code: "dateRead", given: cell }]);
  });

  it("a date that is read is judged as it is sent", () => {
    const row = rowOf({ ...NEW, shipDate: "2026/11/23" });
    expect(problemsOf(row)).toEqual([["shipDate", "shipDateFuture"]]);
  });

  it("the number of a SIM card, or an activation code, is told as what it is", () => {
    expect(problemsOf(rowOf({ ...NEW, eid: "8981 1000 1234 5678 901" }))).toEqual([
      ["eid", "eidIsIccid?given=19"],
    ]);
    const code = "LPA:1$rsp.example.com$ABCD-1234";
    expect(problemsOf(rowOf({ ...NEW, eid: code }))).toEqual([["eid", "eidIsActivationCode"]]);
  });

  it.each([
    ["account", "08011112222"],
    ["account", "02001234567890"],
    ["planCode", "100K_PLAN"],
    ["deliveryCode", "12E5"],
    ["shipDate", "20261122"],
  ])("%s %j is nothing of that kind", (column, cell) => {
    expect(problemsOf(rowOf({ ...NEW, [column]: cell }))).toEqual([]);
  });
});

describe("the bytes of the CSV file", () => {
  const text = `addKind,customerReference\r\nN,髙﨑①\r\n`;
  const found = { addKind: "N", customerReference: "髙﨑①" };

  it.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with a byte order mark", utf8(`\uFEFF${text}`)],
    ["Windows-31J", windows31J(text)],
    ["lines that end in LF", utf8(text.replaceAll("\r\n", "\n"))],
    ["quoted cells", utf8('"addKind","customerReference"\r\n"N","髙﨑①"\r\n')],
    [
      "names in capitals, blanks around them, blank rows",
      utf8("ADDKIND, customerreference \n,\n\nN,髙﨑①\n"),
    ],
    ["a comma at the end of each row", utf8("addKind,customerReference,\nN,髙﨑①,\n")],
    ["the template filled in", utf8(`${csvTemplate()}${",".repeat(8)}N${",".repeat(13)}髙﨑①\r\n`)],
  ])("are read from %s", (_, bytes) => {
    expect(rowsOf(bytes).map(({ values }) => values)).toEqual([found]);
  });

  it("have cells with commas and quotation marks", () => {
    expect(rowOf({ ...NEW, customerReference: 'a, "b"' }).values).toMatchObject({
      customerReference: 'a, "b"',
    });
  });

  it("count lines as the file does, and lose one row to a broken quotation mark", () => {
    const rows = rowsOf('addKind,eid\r\n\r\nN,1\r\nN,"2\r\nN,3\r\n');
    expect(rows.map(({ line, problems }) => [line, problems[0]?.message])).toEqual([
      [3, "exactLength?length=32&given=1"],
      [4, "csvQuote"],
      [5, "exactLength?length=32&given=1"],
    ]);
    expect(rows[1]?.addKind).toBeNull();
  });

  it("take a row that is cut short by Excel, and none with more cells than the header", () => {
    const [short, long] = rowsOf("addKind,eid,account\nN\nN,1,2,3\n");
    expect(short?.values).toEqual({ addKind: "N" });
    expect(long).toMatchObject({ values: {}, addKind: null });
    expect(long && problemsOf(long)).toEqual([[null, "csvCells"]]);
  });
});

describe("a file of which nothing is used", () => {
  const header = Object.keys(NEW).join(",");
  const row = Object.values(NEW).join(",");

  it.each([
    ["no bytes", "", { code: "empty" }],
    ["blank lines alone", "\r\n \r\n", { code: "empty" }],
    ["a header alone", csvTemplate(), { code: "noRows" }],
    ["no header", `${row}\n${row}\n`, { code: "kindMissing" }],
    [
      "an unknown column",
      `${header},mnp.lastName,\n${row}\n`,
      { code: "columnUnknown", columns: ["mnp.lastName"] },
    ],
    [
      "a column of the key",
      `${header},authKey\n${row}\n`,
      { code: "columnUnknown", columns: ["authKey"] },
    ],
    ["a column twice", `${header},EID\n${row}\n`, { code: "columnTwice", columns: ["eid"] }],
    ["fifty-one rows", `${header}\n${`${row}\n`.repeat(51)}`, { code: "tooManyRows" }],
    ["more than 256 KB", `${header}\n${" ".repeat(256 * 1024)}`, { code: "tooLarge" }],
    ["a workbook", "PK\u0003\u0004", { code: "workbook" }],
  ])("has %s", (_, text, problem) => {
    expect(read(text)).toEqual({ problem });
  });

  it("is UTF-16", () => {
    expect(read(new Uint8Array([0xff, 0xfe, 0x61, 0x00]))).toEqual({
      problem: { code: "notText" },
    });
  });

  it.each(["masterPassword", "MASTERPASSWORD", " masterPassword ", "ｍａｓｔｅｒPassword"])(
    "has the column %j, and nothing of it is said again",
    (name) => {
      const file = read(`${header},${name},x\n${row},testPass-71,testPass-72\n`);
      expect(file).toEqual({ problem: { code: "secretColumn" } });
    },
  );

  it("with fifty rows is used", () => {
    expect(rowsOf(`${header}\n${`${row}\n`.repeat(50)}`)).toHaveLength(50);
  });
});
