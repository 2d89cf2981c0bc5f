import { describe, expect, it } from "vitest";
import { IMPORT_MAX_BYTES } from "@/lib/domain/profiles/import-problems";
import { parseImportFile } from "@/lib/domain/profiles/parse-import-file";

/** The text in pieces of a few bytes, as a slow network would bring it. */
async function* pieces(content: string | Uint8Array, size = 7) {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = (content: string | Uint8Array) => parseImportFile(pieces(content));

const problemOf = async (content: string | Uint8Array) =>
  read(content).then(
    () => null,
    (error: { problem?: unknown }) => error.problem,
  );

const TWO = [
  { line: 2, imsi: "440130000096015", hsn: "013AAA0025" },
  { line: 3, imsi: "440130000096016", hsn: "013AAA0026" },
];

describe("a file of lines", () => {
  it.each([
    ["plain", "imsi,hsn\n440130000096015,013AAA0025\n440130000096016,013AAA0026\n"],
    [
      "without a line break at its end",
      "imsi,hsn\n440130000096015,013AAA0025\n440130000096016,013AAA0026",
    ],
    [
      "with a byte order mark",
      "\ufeffimsi,hsn\n440130000096015,013AAA0025\n440130000096016,013AAA0026\n",
    ],
    ["with CR LF", "imsi,hsn\r\n440130000096015,013AAA0025\r\n440130000096016,013AAA0026\r\n"],
    ["with CR alone", "imsi,hsn\r440130000096015,013AAA0025\r440130000096016,013AAA0026\r"],
    [
      "with mixed line breaks",
      "imsi,hsn\r\n440130000096015,013AAA0025\n440130000096016,013AAA0026\r\n",
    ],
    [
      "in quotation marks",
      '"imsi","hsn"\n"440130000096015","013AAA0025"\n"440130000096016","013AAA0026"\n',
    ],
    [
      "with other names' case",
      "IMSI,Hsn\n440130000096015,013AAA0025\n440130000096016,013AAA0026\n",
    ],
    ["the other way round", "hsn,imsi\n013AAA0025,440130000096015\n013AAA0026,440130000096016\n"],
    [
      "with more columns",
      "comment,imsi,x,hsn\n渋谷,440130000096015,1,013AAA0025\n,440130000096016,2,013AAA0026,9\n",
    ],
    [
      "as copied from a table",
      "imsi\thsn\n440130000096015\t013AAA0025\n440130000096016\t013AAA0026\n",
    ],
    [
      "copied with commas inside cells",
      "名前\timsi\thsn\n東京,渋谷\t440130000096015\t013AAA0025\na,b\t440130000096016\t013AAA0026\n",
    ],
    [
      "with blanks around values",
      "imsi , hsn\n 440130000096015 ,013AAA0025\u3000\n440130000096016,\t013AAA0026\n",
    ],
    [
      "with small letters in the HSN",
      "imsi,hsn\n440130000096015,013aaa0025\n440130000096016,013Aaa0026\n",
    ],
  ])("is read: %s", async (_what, content) => {
    expect(await read(content)).toEqual({ good: TWO, bad: [] });
  });

  it("is read in Windows-31J, where a character's second byte can look like another one", async () => {
    const bytes = Buffer.concat([
      Buffer.from("imsi,"),
      // ソ表 (83 5C, 95 5C): the second byte is a backslash.
      Buffer.from([0x83, 0x5c, 0x95, 0x5c]),
      Buffer.from(",hsn\n440130000096015,"),
      Buffer.from([0x83, 0x5c]),
      Buffer.from(",013AAA0025\n440130000096016,x,013AAA0026\n"),
    ]);
    expect(await read(bytes)).toEqual({ good: TWO, bad: [] });
  });

  it("is read in UTF-16, as Excel's Unicode text", async () => {
    const text =
      "\ufeffimsi\t名前\thsn\r\n440130000096015\t渋谷\t013AAA0025\r\n440130000096016\t\t013AAA0026\r\n";
    expect(await read(Buffer.from(text, "utf16le"))).toEqual({ good: TWO, bad: [] });
  });

  it("may have empty rows, which count as lines of the file", async () => {
    const text = "\n\nimsi,hsn\n\n440130000096015,013AAA0025\n,\n   \n440130000096016,013AAA0026\n";
    expect((await read(text)).good.map(({ line }) => line)).toEqual([5, 8]);
  });

  it.each(["\n", "\r\n"])(
    "names lines as an editor does where a cell has several (%j)",
    async (nl) => {
      const rows = [
        "comment,imsi,hsn",
        `"a${nl}b${nl}c",440130000096015,013AAA0025`,
        "",
        "x,y,013AAA0026",
      ];
      const { good, bad } = await read(rows.join(nl));
      expect(good.map(({ line }) => line)).toEqual([2]);
      expect(bad.map(({ line }) => line)).toEqual([6]);
    },
  );
});

describe("a line that cannot be used", () => {
  it.each([
    ["missing", "imsi", "", ",013AAA0025"],
    ["missing", "hsn", "", "440130000096015"],
    ["excelFormula", "imsi", '="440130000096015"', '="440130000096015",013AAA0025'],
    ["excelFormula", "imsi", '="440130000096015"', '"=""440130000096015""",013AAA0025'],
    ["excelFormula", "hsn", "=A1", "440130000096015,=A1"],
    ["scientific", "imsi", "4.4013E+14", "4.4013E+14,013AAA0025"],
    ["scientific", "imsi", "4E+14", "4E+14,013AAA0025"],
    ["scientific", "hsn", "1.3E+26", "440130000096015,1.3E+26"],
    [
      "fullWidth",
      "imsi",
      "４４０１３００００９６０１５",
      "４４０１３００００９６０１５,013AAA0025",
    ],
    ["fullWidth", "hsn", "０１３ＡＡＡ００２５", "440130000096015,０１３ＡＡＡ００２５"],
    ["imsiForm", "imsi", "44013000009601A", "44013000009601A,013AAA0025"],
    ["imsiForm", "imsi", "440 130 000 096 015", "440 130 000 096 015,013AAA0025"],
    ["imsiTooLong", "imsi", "8981120000000830180", "8981120000000830180,013AAA0025"],
    ["hsnForm", "hsn", "013AAA002", "440130000096015,013AAA002"],
    ["hsnForm", "hsn", "013GGG0025", "440130000096015,013GGG0025"],
    ["hsnForm", "hsn", "渋谷", "440130000096015,渋谷"],
    ["hsnZeroLost", "hsn", "130000025", "440130000096015,130000025"],
  ])("is named: %s of %s (%s)", async (code, column, found, row) => {
    const { good, bad } = await read(`imsi,hsn\n${row}\n440130000096016,013AAA0026\n`);
    expect(good).toEqual([TWO[1]]);
    expect(bad).toMatchObject([{ line: 2, problems: [{ code, column, found }] }]);
  });

  it("keeps an HSN of digits and an E apart from a number in powers of ten", async () => {
    const { good } = await read("imsi,hsn\n440130000096015,013E000025\n");
    expect(good[0]?.hsn).toBe("013E000025");
  });

  it("names both cells, and keeps the one that can be read", async () => {
    const { bad } = await read("imsi,hsn\nx,y\n440130000096016,z\n");
    expect(bad.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ["imsiForm", "hsnForm"],
      ["hsnForm"],
    ]);
    expect(bad.map(({ imsi, hsn }) => [imsi, hsn])).toEqual([
      ["", ""],
      ["440130000096016", ""],
    ]);
  });

  it("shows Windows-31J as what it says", async () => {
    const bytes = Buffer.concat([
      Buffer.from("imsi,hsn\n"),
      Buffer.from([0x8f, 0x61, 0x92, 0x4a]),
      Buffer.from(",013AAA0025\n"),
    ]);
    expect((await read(bytes)).bad[0]?.problems[0]?.found).toBe("渋谷");
  });

  it("is shown shortened", async () => {
    const { bad } = await read(`imsi,hsn\n${"あ".repeat(200)},013AAA0025\n`);
    expect(bad[0]?.problems[0]?.found).toBe(`${"あ".repeat(60)}…`);
  });

  it.each([
    ["to the end of the file", "440130000096017,013AAA0027\n".repeat(3)],
    ["for longer than any cell", "440130000096017,013AAA0027\n".repeat(4_000)],
  ])("leaves a quotation mark open %s: what stood before it is kept", async (_what, rest) => {
    const { good, bad } = await read(
      `imsi,hsn\n440130000096015,013AAA0025\n"440130000096016,013AAA0026\n${rest}`,
    );
    expect(good).toEqual([TWO[0]]);
    expect(bad).toMatchObject([{ line: 3, problems: [{ code: "quoteNotClosed", column: null }] }]);
  });
});

describe("a file of which nothing can be used", () => {
  it.each([
    ["noLines", ""],
    ["noLines", "\ufeff"],
    ["noLines", " \n\n"],
    ["noLines", "imsi,hsn\n"],
    ["noLines", "imsi,hsn\n,\n"],
    ["workbook", Buffer.from("PK\u0003\u0004anything")],
  ])("is named: %s", async (code, content) => {
    expect(await problemOf(content)).toEqual({ code });
  });

  it.each([
    ["headerMissing", "440130000096015,013AAA0025\n", ["440130000096015", "013AAA0025"]],
    ["headerMissing", "imsi,iccid\n1,2\n", ["imsi", "iccid"]],
    ["columnTwice", "imsi,hsn,IMSI\n1,2,3\n", ["imsi", "hsn", "IMSI"]],
  ])("is named with what its first row holds: %s", async (code, content, found) => {
    expect(await problemOf(content)).toEqual({ code, found });
  });

  it("is one of more than 100,000 lines", async () => {
    const line = "440130000096015,013AAA0025\n";
    const text = `imsi,hsn\n${line.repeat(100_001)}`;
    await expect(parseImportFile(pieces(text, 65_536))).rejects.toMatchObject({
      problem: { code: "tooManyLines" },
    });
  });

  it("is one of more than 20 MB, and it is not read to its end", async () => {
    let given = 0;
    async function* endless() {
      yield Buffer.from("imsi,hsn,comment\n");
      for (;;) {
        given += 1_000_000;
        yield Buffer.from(`440130000096015,013AAA0025,${"x".repeat(50_000)}\n`.repeat(20));
      }
    }
    await expect(parseImportFile(endless())).rejects.toMatchObject({
      problem: { code: "tooLarge" },
    });
    expect(given).toBeLessThan(IMPORT_MAX_BYTES + 5_000_000);
  });
});
