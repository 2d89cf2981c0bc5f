import { describe, expect, it } from "vitest";
import { UnusableFile } from "@/lib/domain/completions/problems";
import { readBytes } from "@/lib/domain/completions/read-bytes";
import { windows31J } from "@/lib/testing/windows-31j";

const TEXT = "配送コード,メッセージ\r\nAB12CD34EF,髙﨑～①ｱ\r\n";
const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

function problemOf(bytes: Uint8Array): string | null {
  try {
    readBytes(bytes);
    return null;
  } catch (error) {
    return error instanceof UnusableFile ? error.problem.code : String(error);
  }
}

describe("readBytes", () => {
  it("reads UTF-8 without a byte order mark", () => {
    expect(readBytes(utf8(TEXT))).toEqual({ encoding: "utf-8", text: TEXT });
  });

  it("reads UTF-8 with a byte order mark, which is no part of the text", () => {
    expect(readBytes(joined(new Uint8Array([0xef, 0xbb, 0xbf]), utf8(TEXT)))).toEqual({
      encoding: "utf-8",
      text: TEXT,
    });
  });

  it("reads Windows-31J with the characters that plain Shift_JIS lacks", () => {
    expect(readBytes(windows31J(TEXT))).toEqual({ encoding: "windows-31j", text: TEXT });
  });

  it("reads the bytes that another program's encoder gives", () => {
    // python3: "配送コード,電話番号\n".encode("cp932")
    const bytes = Buffer.from("947a91978352815b83682c9364986294d48d860a", "hex");
    expect(readBytes(new Uint8Array(bytes)).text).toBe("配送コード,電話番号\n");
  });

  it("reads a file that was cut in the middle of a character, the rest of it whole", () => {
    const cut = windows31J("配送コード,メッセージ\r\nAB12CD34EF,完了\r\nAB12CD34EG,失").slice(
      0,
      -1,
    );
    const { encoding, text } = readBytes(cut);
    expect(encoding).toBe("windows-31j");
    expect(text).toContain("AB12CD34EF,完了\r\n");
    expect(text.endsWith("\uFFFD")).toBe(true);
  });

  it("reads a UTF-8 file with one spoilt line as UTF-8", () => {
    const bytes = joined(
      utf8("配送コード,結果\nA1,完了\nA2,"),
      new Uint8Array([0xe5, 0xae]),
      utf8("\nA3,完了\n"),
    );
    expect(readBytes(bytes)).toEqual({
      encoding: "utf-8",
      text: "配送コード,結果\nA1,完了\nA2,\uFFFD\nA3,完了\n",
    });
  });

  it.each([
    ["nothing", new Uint8Array(), "file_empty"],
    ["blank lines alone", utf8("\r\n \r\n"), "file_empty"],
    ["an .xlsx workbook", joined(new Uint8Array([0x50, 0x4b, 3, 4]), utf8("x")), "file_workbook"],
    ["an .xls workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "file_workbook"],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x41, 0, 0x0a, 0]), "file_not_text"],
    ["UTF-16 without its mark", new Uint8Array([0x41, 0, 0x42, 0, 0x0a, 0]), "file_not_text"],
    [
      "an image",
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff]),
      "file_not_text",
    ],
    ["more than 10 MB", new Uint8Array(10 * 1024 * 1024 + 1).fill(0x41), "file_too_large"],
  ])("refuses %s with its reason", (_, bytes, problem) => {
    expect(problemOf(bytes)).toBe(problem);
  });
});
