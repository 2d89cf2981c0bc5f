import { describe, expect, it } from "vitest";
import { DEFAULT_MAPPING, Mapping } from "@/lib/domain/completions/mapping";

type Columns = Partial<Mapping["columns"]>;
const changed = (columns: Columns, rest: Partial<Mapping> = {}) => ({
  ...DEFAULT_MAPPING,
  ...rest,
  columns: { ...DEFAULT_MAPPING.columns, ...columns },
});
const problems = (mapping: unknown) =>
  Mapping.safeParse(mapping).error?.issues.map(({ path, message }) => [path.join("."), message]);

describe("a mapping", () => {
  it("may be the documented default", () => {
    expect(problems(DEFAULT_MAPPING)).toBeUndefined();
  });

  it("needs no more than the result and one of delivery code and EID", () => {
    const blank = { account: "", errorCode: "", message: "", requestedAt: "", completedAt: "" };
    expect(problems(changed({ ...blank, eid: "" }))).toBeUndefined();
    expect(problems(changed({ ...blank, deliveryCode: "" }))).toBeUndefined();
    expect(problems(changed({ eid: "", deliveryCode: " " }))).toEqual([
      ["columns.deliveryCode", "deliveryCodeOrEid"],
    ]);
    expect(problems(changed({ result: "" }))).toEqual([["columns.result", "required"]]);
  });

  it("uses no column twice, however its name is written", () => {
    expect(problems(changed({ eid: "ＥＩＤ", account: "eid " }))).toEqual([
      ["columns.account", "columnTwice"],
    ]);
  });

  it("names columns by their places where there is no header", () => {
    const places = {
      deliveryCode: "2",
      eid: "3",
      account: "４",
      result: "5",
      errorCode: "",
      message: "0",
      requestedAt: "依頼日時",
      completedAt: "100",
    };
    expect(problems(changed(places, { header: false }))).toEqual([
      ["columns.message", "columnPlace"],
      ["columns.requestedAt", "columnPlace"],
      ["columns.completedAt", "columnPlace"],
    ]);
  });

  it("says which results mean what, and none of them both", () => {
    expect(problems(changed({}, { completed: [] }))).toEqual([["completed", "required"]]);
    expect(problems(changed({}, { completed: ["OK", "完了"], failed: ["NG", "ｏｋ"] }))).toEqual([
      ["failed", "resultValueTwice"],
    ]);
  });
});
