import { describe, expect, it } from "vitest";
import { DEFAULT_MAPPING, type Mapping } from "@/lib/domain/completions/mapping";
import { parseFile } from "@/lib/domain/completions/parse-file";
import { UnusableFile } from "@/lib/domain/completions/problems";

const HEADER =
  "依頼区分,配送コード,eSIM識別番号,電話番号,処理結果,エラーコード,メッセージ,依頼日時,完了日時";
const EID = "11112222333344445555666677778888";
const DONE = `N,AB12CD34EF,${EID},08011112222,OK,,,2026/11/22 14:00:00,2026/11/22 14:20:00`;
const file = (...rows: string[]) => [HEADER, ...rows].map((row) => `${row}\r\n`).join("");
const parse = (text: string, mapping: Mapping = DEFAULT_MAPPING) => parseFile(text, mapping);
const problems = (text: string, mapping?: Mapping) =>
  parse(text, mapping).map(({ line, problem }) => [line, problem]);

function refusal(text: string, mapping: Mapping = DEFAULT_MAPPING) {
  try {
    parseFile(text, mapping);
  } catch (error) {
    if (error instanceof UnusableFile) return error.problem;
  }
  return null;
}

describe("a row in the default layout", () => {
  it("says its order, its line and how the work ended", () => {
    expect(parse(file(DONE))).toEqual([
      {
        line: 2,
        problem: null,
        cells: DONE.split(","),
        fields: {
          deliveryCode: "AB12CD34EF",
          eid: EID,
          account: "08011112222",
          result: "OK",
          requestedAt: "2026/11/22 14:00:00",
          completedAt: "2026/11/22 14:20:00",
          outcome: "completed",
        },
      },
    ]);
  });

  it("says why the work failed", () => {
    const [row] = parse(
      file(`M,AB12CD34EF,${EID},,NG,371,"EIDは, 登録済みです",2026/11/22 14:00:00,`),
    );
    expect(row?.problem).toBeNull();
    expect(row?.fields).toMatchObject({
      outcome: "failed",
      errorCode: "371",
      message: "EIDは, 登録済みです",
    });
    expect(row?.fields).not.toHaveProperty("account");
  });

  it("forgives quotation marks, full-width digits, blanks and hyphens in numbers", () => {
    const eid = EID.replace(/(.{4})(?=.)/g, "$1 ");
    const [row] = parse(file(`N,AB12CD34EF,"${eid}","０８０-1111-2222"," ok ",,,,`));
    expect(row).toMatchObject({
      problem: null,
      fields: { eid: EID, account: "08011112222", outcome: "completed" },
    });
  });
});

describe("a row that cannot be used", () => {
  it.each([
    ["a cell too few", "N,AB12CD34EF,,OK", "column_count"],
    ["a cell too many", `${DONE},more`, "column_count"],
    ["a quotation mark that is not closed", `"N,AB12CD34EF,${EID},,OK,,,,`, "quote_broken"],
    ["a NUL", `N,AB12CD34EF,${EID},080\u00001111,OK,,,,`, "bad_character"],
    ["a character that was lost", `N,AB12CD34EF,${EID},,OK,,\uFFFD了,,`, "bad_character"],
    ["neither delivery code nor EID", "N,,,08011112222,OK,,,,", "key_missing"],
    ["a delivery code of eleven letters", `N,AB12CD34EF1,${EID},,OK,,,,`, "delivery_code_form"],
    ["an EID that a spreadsheet spoilt", "N,AB12CD34EF,1.11122E+31,,OK,,,,", "eid_form"],
    ["a number that lost its zero", `N,AB12CD34EF,${EID},8011112222,OK,,,,`, "account_form"],
    ["no result", `N,AB12CD34EF,${EID},,,,,,`, "result_missing"],
    ["a result that nobody mapped", `N,AB12CD34EF,${EID},,処理中,,,,`, "result_not_mapped"],
  ])("has %s, and stops no other", (_, row, problem) => {
    expect(problems(file(DONE, row, DONE))).toEqual([
      [2, null],
      [3, problem],
      [4, null],
    ]);
  });

  it("is the last one when the file was cut", () => {
    const whole = file(DONE, DONE);
    expect(problems(whole.slice(0, whole.length - 60))).toEqual([
      [2, null],
      [3, "column_count"],
    ]);
  });

  it("keeps no NUL, which the database refuses", () => {
    const [row] = parse(file(`N,AB12CD34EF,${EID},,OK,,a\u0000b,,`));
    expect(row?.fields.message).toBe("a\uFFFDb");
  });
});

describe("a file", () => {
  it("of a header alone has no rows", () => {
    expect(parse(file())).toEqual([]);
  });

  it("may have blank rows, which are none, and blank columns at the end", () => {
    expect(problems(`${HEADER},,\r\n\r\n${DONE},,\r\n,,,,,,,,,,\r\n${DONE}\r\n`)).toEqual([
      [3, null],
      [5, null],
    ]);
  });

  it("names its columns in any order and width", () => {
    const text = `処理結果,ＥＩＤ,配送コード\nOK,${EID},A1\n`;
    const columns = { deliveryCode: " 配送コード", eid: "eid", result: "処理結果" };
    expect(parse(text, mappingOf(columns))).toMatchObject([
      { line: 2, problem: null, fields: { deliveryCode: "A1", eid: EID, outcome: "completed" } },
    ]);
  });

  it("without a header is read by places, a row counting as broken when most have another width", () => {
    const mapping = {
      ...mappingOf({ deliveryCode: "1", account: "2", result: "3" }),
      header: false,
      completed: ["0"],
      failed: ["1", "9"],
    };
    const text = "A1,08011112222,0,x\nA2,,9,x\nA3,08011112222,0\nA4,,1,x\n";
    expect(parse(text, mapping).map(({ problem, fields }) => problem ?? fields.outcome)).toEqual([
      "completed",
      "failed",
      "column_count",
      "failed",
    ]);
  });

  it("of another layout is refused with the columns that it lacks and those that it has", () => {
    expect(refusal("code,EID,status\nA1,x,0\n")).toEqual({
      code: "header_missing",
      columns: [
        "配送コード",
        "eSIM識別番号",
        "電話番号",
        "処理結果",
        "エラーコード",
        "メッセージ",
        "依頼日時",
        "完了日時",
      ],
      found: ["code", "EID", "status"],
    });
  });

  it("with two columns of one name is refused, as nobody knows which is meant", () => {
    expect(refusal(`${HEADER},電話番号\n`)).toMatchObject({
      code: "header_twice",
      columns: ["電話番号"],
    });
  });

  it("of 10,000 rows is read whole", () => {
    const rows = parse(file(...Array.from({ length: 10_000 }, () => DONE)));
    expect(rows).toHaveLength(10_000);
    expect(rows.at(-1)).toMatchObject({ line: 10_001, problem: null });
  });

  it("is read no further than it is asked for", () => {
    const rows = parseFile(file(DONE, DONE, DONE), DEFAULT_MAPPING, 2);
    expect(rows.map(({ line }) => line)).toEqual([2, 3]);
  });
});

function mappingOf(columns: Partial<Mapping["columns"]>): Mapping {
  const none = {
    deliveryCode: "",
    eid: "",
    account: "",
    result: "",
    errorCode: "",
    message: "",
    requestedAt: "",
    completedAt: "",
  };
  return { ...DEFAULT_MAPPING, columns: { ...none, ...columns } };
}
