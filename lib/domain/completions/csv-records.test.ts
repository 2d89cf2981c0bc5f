import { describe, expect, it } from "vitest";
import { csvRecords } from "@/lib/domain/completions/csv-records";

const read = (text: string, columns?: number) =>
  [...csvRecords(text, (cells) => columns === undefined || cells.length === columns)].map(
    ({ line, cells }) => [line, cells],
  );

describe("csvRecords", () => {
  it.each(["\r\n", "\n", "\r"])("reads lines that end in %j, the last with or without", (end) => {
    const records = [
      [1, ["a", "b"]],
      [2, ["c", ""]],
    ];
    expect(read(`a,b${end}c,${end}`)).toEqual(records);
    expect(read(`a,b${end}c,`)).toEqual(records);
  });

  it("reads quoted cells with commas, marks and line breaks, and counts the lines within", () => {
    expect(read('"a,1","say ""hi"""\r\n"two\r\nlines",b\r\nc,d\r\n')).toEqual([
      [1, ["a,1", 'say "hi"']],
      [2, ["two\r\nlines", "b"]],
      [4, ["c", "d"]],
    ]);
  });

  it("takes a mark within a cell that is not quoted as it stands", () => {
    expect(read('5" screen,b')).toEqual([[1, ['5" screen', "b"]]]);
  });

  it("loses one line to a mark that is not closed, and none after it", () => {
    expect(read('a,b\n"c,d\n"e","f"\ng,h\n', 2)).toEqual([
      [1, ["a", "b"]],
      [2, null],
      [3, ["e", "f"]],
      [4, ["g", "h"]],
    ]);
  });

  it("loses one line to a mark that the next line closes by chance", () => {
    expect(read('a,b,c\nd,"e,f\ng",h,i\nj,k,l\n', 3)).toEqual([
      [1, ["a", "b", "c"]],
      [2, null],
      [3, ['g"', "h", "i"]],
      [4, ["j", "k", "l"]],
    ]);
  });

  it("loses one line to a mark that nothing closes to the end of the file", () => {
    expect(read('a,b\nc,"d\ne,f\n')).toEqual([
      [1, ["a", "b"]],
      [2, null],
      [3, ["e", "f"]],
    ]);
  });

  it("loses one line to text after a closing mark", () => {
    expect(read('"a"b,c\nd,e')).toEqual([
      [1, null],
      [2, ["d", "e"]],
    ]);
  });

  it("takes no record of more than 16 KB", () => {
    expect(read(`${"x".repeat(17_000)},b\nc,d`)).toEqual([
      [1, null],
      [2, ["c", "d"]],
    ]);
  });
});
