import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { ERROR_CODES } from "@/lib/errors";
import { messagesOf } from "./messages";

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key;
    return typeof value === "string" ? [[at, value] as [string, string]] : flatten(value, at);
  });
}

/** Names of the arguments and tags of a message, whatever is done with them. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const own = element.value;
    if (element.type === TYPE.tag) return [`<${own}>`, ...argumentsOf(element.children)];
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [own];
    return [own, ...Object.values(element.options).flatMap(({ value }) => argumentsOf(value))];
  });
}

const named = (text: string) => [...new Set(argumentsOf(parse(text)))].sort();

const ja = new Map(flatten(messagesOf("ja")));
const en = new Map(flatten(messagesOf("en")));

const JAPANESE = /[\u3041-\u30ff\u3400-\u9fff\uff01-\uff9f]/;

/** What is left to be read once arguments, tags and what stands in brackets are taken away. */
function prose(text: string): string {
  return text
    .replace(/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/[（(][^（()）]*[）)]/g, " ")
    .replace(/「[^」]*」/g, " ");
}

/** Names, units and carriers' terms that are written alike in both languages. */
const SHARED = /^(Kaitsu|Enter|Ctrl|Windows-31J|eSIM|IPv[46]|[kKMG]?B|[A-Z0-9]+s?|[\d.,:/–—-]+)$/;

describe("every expected error", () => {
  it.each(ERROR_CODES)("%s has its sentence", (code) => {
    expect(ja.has(`errors.${code}`)).toBe(true);
  });
});

describe("the two languages", () => {
  it("have the same texts", () => {
    expect([...en.keys()].sort()).toEqual([...ja.keys()].sort());
  });

  it.each([...ja])("use the same arguments in %s", (key, text) => {
    expect(named(en.get(key) ?? "")).toEqual(named(text));
  });

  it.each([...en])("no Japanese is left in the English %s, except in brackets", (_, text) => {
    expect(prose(text)).not.toMatch(JAPANESE);
  });

  it.each([...ja])("no English is left in the Japanese %s", (_, text) => {
    // Within Japanese a single foreign word is a carrier's field or a product; two side by side are a sentence.
    const pattern = JAPANESE.test(prose(text)) ? /[A-Za-z][\w'’-]*(?: [A-Za-z][\w'’-]*)+/g : /.+/gs;
    const foreign = (prose(text).match(pattern) ?? [])
      .flatMap((run) => run.match(/[A-Za-z][\w'’-]*/g) ?? [])
      .filter((word) => !SHARED.test(word));
    expect(foreign).toEqual([]);
  });

  it.each([...ja, ...en])("leave nothing empty: %s", (_, text) => {
    expect(text.trim()).not.toBe("");
  });
});
