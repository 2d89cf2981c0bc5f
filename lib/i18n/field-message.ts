import type { useTranslations } from "next-intl";
import type { z } from "zod";
import type { Messages } from "./messages";

type Key = keyof Messages["errors"]["fields"];
type Params = Record<string, string | number>;

/**
 * A field's message as schemas carry it: a key below `errors.fields`, with its parameters
 * ('maxLength?max=50'), so that one schema speaks every language.
 */
export function fieldMessage(key: Key, params: Params = {}): string {
  const query = new URLSearchParams(
    Object.entries(params).map(([name, value]) => [name, String(value)]),
  ).toString();
  return query ? `${key}?${query}` : key;
}

/** The sentence of a field's message; what is not a key is a sentence already (the server's answer). */
export function translateFieldMessage(
  t: ReturnType<typeof useTranslations<"errors">>,
  message: string,
): string {
  const [name = "", query] = message.split("?", 2);
  const key = `fields.${name}`;
  // Not every text with a question mark or without a space is a key: has() decides.
  if (!/^\w+$/.test(name) || !isKnown(t, key)) return message;
  return t(key, Object.fromEntries(new URLSearchParams(query)));
}

function isKnown(
  t: ReturnType<typeof useTranslations<"errors">>,
  key: string,
): key is `fields.${Key}` {
  // has() also finds what every object inherits.
  const inherited = Object.hasOwn(Object.prototype, key.slice("fields.".length));
  return !inherited && t.has(key as `fields.${Key}`);
}

/**
 * zod's own issues as field messages, for rules that carry none: give it to `parse` as `{ error: issueMessage }`.
 * A schema's own message goes before it.
 */
export function issueMessage(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      if (isEmpty(issue.input)) return fieldMessage("required");
      if (issue.expected === "int") return fieldMessage("integer");
      return fieldMessage(issue.expected === "number" ? "number" : "invalid");
    case "invalid_value":
      return fieldMessage(isEmpty(issue.input) ? "requiredChoice" : "invalidChoice");
    case "too_small": {
      const min = Number(issue.minimum);
      if (issue.origin === "string") {
        return min === 1 ? fieldMessage("required") : fieldMessage("minLength", { min });
      }
      return fieldMessage(isNumeric(issue.origin) ? "min" : "minCount", { min });
    }
    case "too_big": {
      const max = Number(issue.maximum);
      if (issue.origin === "string") return fieldMessage("maxLength", { max });
      return fieldMessage(isNumeric(issue.origin) ? "max" : "maxCount", { max });
    }
    case "unrecognized_keys":
      return fieldMessage("unknown");
    default:
      return fieldMessage(isEmpty(issue.input) ? "required" : "invalid");
  }
}

function isEmpty(input: unknown): boolean {
  return input === undefined || input === null || input === "" || Number.isNaN(input);
}

function isNumeric(origin: string): boolean {
  return origin === "number" || origin === "int" || origin === "bigint";
}
