import { expect, it } from "vitest";
import { parseImsis } from "@/lib/domain/usage/parse-imsis";

it("finds every IMSI of pasted text once", () => {
  expect(
    parseImsis("440130000096016\r\n440130000096017, 440130000096018;440130000096016\t１２３\n"),
  ).toEqual({
    imsis: ["440130000096016", "440130000096017", "440130000096018", "123"],
    wrong: [],
  });
});

it("tells what is not an IMSI", () => {
  expect(parseImsis("4401300000960160 440130000096016 013AAA0026")).toEqual({
    imsis: ["440130000096016"],
    wrong: ["4401300000960160", "013AAA0026"],
  });
});

it("finds nothing in nothing", () => {
  expect(parseImsis(" \n、")).toEqual({ imsis: [], wrong: [] });
});
