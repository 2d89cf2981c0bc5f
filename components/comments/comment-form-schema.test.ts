import { describe, expect, it } from "vitest";
import { CommentFormSchema, textProblem } from "./comment-form-schema";

describe("the comment's form", () => {
  it("gives the body's comment, or null where it is taken away, whatever was typed before", () => {
    expect(CommentFormSchema.parse({ choice: "write", comment: "Shibuya" })).toEqual({
      comment: "Shibuya",
    });
    expect(CommentFormSchema.parse({ choice: "erase", comment: `'"` })).toEqual({ comment: null });
  });

  it("says at the field what is wrong with the text", () => {
    const { error } = CommentFormSchema.safeParse({ choice: "write", comment: "a'" });
    expect(error?.issues).toMatchObject([
      { path: ["comment"], message: "commentQuote?place=2&character=%27" },
    ]);
  });
});

describe("textProblem", () => {
  it.each([
    ["", null],
    ["Shibuya A-12", null],
    ["ab'", "commentQuote?place=3&character=%27"],
    ["x".repeat(51), "maxLengthOf?max=50&given=51"],
  ])("of %j is %j", (text, message) => {
    expect(textProblem(text)).toBe(message);
  });
});
