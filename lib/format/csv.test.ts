import { expect, it } from "vitest";
import { csvText } from "@/lib/format/csv";

it.each([
  ["text", "text"],
  ["a,b", '"a,b"'],
  ['a "b"', '"a ""b"""'],
  ["a\nb", '"a\nb"'],
  ["=1+1", `"'=1+1"`],
  ["+81", `"'+81"`],
  ["-cmd", `"'-cmd"`],
  ["@x", `"'@x"`],
  ["\t=1", `"'\t=1"`],
  ["\r=1", `"'\r=1"`],
  ["＝1", `"'＝1"`],
  ["a=b", "a=b"],
  ["", ""],
  [null, ""],
  [0, "0"],
  [-2048, "-2048"],
])("%j is written as %j", (cell, written) => {
  expect(csvText([[cell]])).toBe(`\uFEFF${written}\r\n`);
});
