import { describe, expect, it } from "vitest";
import { CommentFormSchema, firstValues, textProblem } from "./comment-form-schema";

const NOW = { sendWhen: "now", notBefore: "" };

describe("the comment's form", () => {
  it("gives the body's comment, or null where it is taken away, whatever was typed before", () => {
    expect(CommentFormSchema.parse({ choice: "write", comment: "Shibuya", ...NOW })).toEqual({
      comment: "Shibuya",
      ...NOW,
    });
    expect(CommentFormSchema.parse({ choice: "erase", comment: `'"`, ...NOW })).toEqual({
      comment: null,
      ...NOW,
    });
  });

  it("says at the field what is wrong with the text", () => {
    const { error } = CommentFormSchema.safeParse({ choice: "write", comment: "a'", ...NOW });
    expect(error?.issues).toMatchObject([
      { path: ["comment"], message: "commentQuote?place=2&character=%27" },
    ]);
  });

  it("asks for the time where one of one's own was chosen", () => {
    const wanted = { choice: "write", comment: "A-12", sendWhen: "at", notBefore: "" };
    expect(CommentFormSchema.safeParse(wanted).error?.issues).toMatchObject([
      { path: ["notBefore"], message: "required" },
    ]);
    const at = { ...wanted, notBefore: "2099-11-23T00:30" };
    expect(CommentFormSchema.parse(at)).toEqual({
      comment: "A-12",
      sendWhen: "at",
      notBefore: "2099-11-23T00:30",
    });
  });

  it.each([
    ["A-12", "write", "A-12"],
    ["", "write", ""],
    [null, "erase", ""],
  ])("begins with %j as %s", (comment, choice, text) => {
    expect(firstValues(comment)).toEqual({ choice, comment: text, ...NOW });
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
