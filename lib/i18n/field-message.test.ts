import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fieldMessage, issueMessage, translateFieldMessage } from "./field-message";
import { messagesOf } from "./messages";

const ja = createTranslator({ locale: "ja", messages: messagesOf("ja"), namespace: "errors" });
const en = createTranslator({ locale: "en", messages: messagesOf("en"), namespace: "errors" });

describe("a field's message", () => {
  it("carries its parameters and is said in either language", () => {
    const message = fieldMessage("maxLength", { max: 50 });
    expect(message).toBe("maxLength?max=50");
    expect(translateFieldMessage(ja, message)).toBe("50 文字以内で入力してください");
    expect(translateFieldMessage(en, message)).toBe("Enter at most 50 characters");
  });

  it.each(["この番号は使えません", "Is this right?", "constructor", ""])(
    "that is no key is shown as it came: %j",
    (sentence) => {
      expect(translateFieldMessage(ja, sentence)).toBe(sentence);
    },
  );
});

describe("a rule that carries no message of its own", () => {
  it.each([
    [z.string(), undefined, "required"],
    [z.string().min(1), "", "required"],
    [z.string().min(8), "abc", "minLength?min=8"],
    [z.string().max(3), "abcd", "maxLength?max=3"],
    [z.string().regex(/^\d+$/), "x", "invalid"],
    [z.string().regex(/^\d+$/), "", "required"],
    [z.number(), "1", "number"],
    [z.number(), Number.NaN, "required"],
    [z.int(), 1.5, "integer"],
    [z.number().min(1), 0, "min?min=1"],
    [z.number().max(9), 10, "max?max=9"],
    [z.array(z.string()).min(1), [], "minCount?min=1"],
    [z.array(z.string()).max(1), ["a", "b"], "maxCount?max=1"],
    [z.enum(["payg", "fixed"]), "", "requiredChoice"],
    [z.enum(["payg", "fixed"]), "upStream", "invalidChoice"],
    [z.strictObject({}), { extra: 1 }, "unknown"],
  ])("speaks by key (%#)", (schema: z.ZodType, value, message) => {
    const parsed = schema.safeParse(value, { error: issueMessage });
    expect(parsed.error?.issues[0]?.message).toBe(message);
  });

  it("yields to the schema's own message", () => {
    const schema = z.string().min(1, fieldMessage("requiredChoice"));
    const parsed = schema.safeParse("", { error: issueMessage });
    expect(parsed.error?.issues[0]?.message).toBe("requiredChoice");
  });
});
