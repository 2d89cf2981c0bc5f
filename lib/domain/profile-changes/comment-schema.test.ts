import { describe, expect, it } from "vitest";
import { CommentSchema, findQuote } from "@/lib/domain/profile-changes/comment-schema";

const imsis = [{ imsi: "440130000096018" }];
const messageOf = (comment: string | null) =>
  CommentSchema.safeParse({ imsis, comment }).error?.issues[0]?.message;

describe("CommentSchema", () => {
  it("takes the document's sample, and null for no comment", () => {
    const sample = { imsis: [{ imsi: "440130000096018" }], comment: "string" };
    expect(CommentSchema.parse(sample)).toEqual(sample);
    expect(CommentSchema.parse({ imsis, comment: null })).toEqual({ imsis, comment: null });
  });

  it("counts 50 code points: 𠮷 is one", () => {
    expect(messageOf("𠮷".repeat(50))).toBeUndefined();
    expect(messageOf("𠮷".repeat(51))).toBe("maxLengthOf?max=50&given=51");
  });

  it.each([
    ["店舗'A", "commentQuote?place=3&character=%27"],
    ['𠮷"', "commentQuote?place=2&character=%22"],
    ["   ", "commentBlank"],
    ["", "commentBlank"],
  ])("refuses %j", (comment, message) => {
    expect(messageOf(comment)).toBe(message);
  });

  it.each(["店舗’A”", "`", "「渋谷」", "a\\b"])(
    "takes %j: only ' and \" are refused",
    (comment) => {
      expect(messageOf(comment)).toBeUndefined();
    },
  );

  it("takes from one to a hundred lines", () => {
    const many = (count: number) => ({
      imsis: Array.from({ length: count }, (_, index) => ({ imsi: String(index + 1) })),
      comment: "A",
    });
    const passes = (count: number) => CommentSchema.safeParse(many(count)).success;
    expect([passes(0), passes(1), passes(100), passes(101)]).toEqual([false, true, true, false]);
  });
});

describe("findQuote", () => {
  it("names the first quotation mark and its place from 1, in code points", () => {
    expect(findQuote(`𠮷野家"'`)).toEqual({ place: 4, character: '"' });
    expect(findQuote("引用符なし")).toBeNull();
  });
});
