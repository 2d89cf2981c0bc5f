import { describe, expect, it } from "vitest";
import {
  type Case,
  needOf,
  PARAMETERS,
  parameterAt,
  refusedPattern,
} from "@/lib/upstream/freebit/parameters";
import { DOCUMENT_NEEDS, DOCUMENT_TABLE } from "@/lib/upstream/freebit/parameters.expected";

function cells(table: string): string[][] {
  const lines = table.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => line.split("|").map((cell) => cell.trim()));
}

const CHOICES = {
  aladin: [undefined, "10", "20"],
  kind: ["N", "M", "R"],
  plan: [true, false],
  create: [undefined, "new", "add"],
  gender: [undefined, "M", "W", "C"],
  of: [undefined, "product", "esim"],
  users: [true, false],
  mnp: [undefined, true, false],
} as const;

/** A case, and the words for it in the columns of the expectation, in their order. */
type Combination = { about: Case; words: string[] };

function combinations(): Combination[] {
  const all: Combination[] = [];
  for (const aladinOperated of CHOICES.aladin)
    for (const addKind of CHOICES.kind)
      for (const hasPlan of CHOICES.plan)
        for (const createType of CHOICES.create)
          for (const gender of CHOICES.gender)
            for (const reissueOf of CHOICES.of)
              for (const userManagement of CHOICES.users)
                for (const mnpGiven of CHOICES.mnp)
                  all.push({
                    about: {
                      aladinOperated,
                      addKind,
                      hasPlan,
                      createType,
                      gender,
                      reissueOf,
                      userManagement,
                      mnpGiven,
                    },
                    words: [
                      aladinOperated ?? "none",
                      addKind,
                      hasPlan ? "with" : "none",
                      createType ?? "none",
                      gender ?? "none",
                      reissueOf ?? "none",
                      userManagement ? "used" : "not",
                      mnpGiven ? "given" : "none",
                    ],
                  });
  return all;
}

const matches = (line: string[], words: string[]) =>
  words.every((word, index) => {
    const cell = line[index + 1] ?? "";
    return cell === "*" || cell.split("/").includes(word);
  });

const TYPES: Record<string, string> = {
  Alphanumeric: "alphanumeric",
  "Alphanumeric + symbols": "alphanumericSymbols",
  "Half-width numeric": "digits",
  "Half-width alpha": "letters",
  Object: "object",
  "Full-width characters": "fullWidth",
  "Full-width katakana": "fullWidthKatakana",
};

describe("the table of parameters", () => {
  it("has the document's 25 rows, in its order, with their levels, types and lengths", () => {
    const length = (text = "") => (/^\d+$/.test(text) ? Number(text) : null);
    const rows = cells(DOCUMENT_TABLE).map(([no, path, level, type = "", min, max]) => ({
      no: Number(no),
      path,
      level: Number(level),
      type: TYPES[type],
      min: length(min),
      max: length(max),
    }));
    expect(rows).toHaveLength(25);
    expect(
      PARAMETERS.map(({ no, path, level, type, min, max }) => ({
        no,
        path,
        level,
        type,
        min,
        max,
      })),
    ).toEqual(rows);
  });

  it("has the values that the document lists", () => {
    const listed = PARAMETERS.filter(({ values }) => values !== undefined);
    expect(Object.fromEntries(listed.map(({ path, values }) => [path, values]))).toEqual({
      aladinOperated: ["10", "20"],
      createType: ["new", "add"],
      simKind: ["E2", "E3", "E0"],
      contractLine: ["4G", "5G"],
      addKind: ["N", "M", "R"],
      "mnp.gender": ["M", "W", "C"],
    });
  });

  it("has the forms that the document describes", () => {
    const formed = PARAMETERS.filter(({ form }) => form !== undefined);
    expect(Object.fromEntries(formed.map(({ path, form }) => [path, form]))).toEqual({
      "reissue.oldProductNumber": "productNumber",
      "mnp.birthday": "date",
      shipDate: "date",
    });
  });
});

describe("the need of each parameter in every combination", () => {
  const lines = cells(DOCUMENT_NEEDS).slice(1);
  const all = combinations();

  it("covers 3888 cases", () => {
    expect(all).toHaveLength(3888);
  });

  it.each(cells(DOCUMENT_TABLE).map(([, path = ""]) => path))("%s", (path) => {
    const parameter = PARAMETERS.find((row) => row.path === path);
    if (!parameter) throw new Error(`no parameter ${path}`);
    const own = lines.filter(([name]) => name === path);
    const wrong = all.filter(({ about, words }) => {
      const found = own.filter((line) => matches(line, words));
      return found.length !== 1 || found[0]?.at(-1) !== needOf(parameter.path, about);
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it("is asked by a path of the table alone", () => {
    const misspelt = (): unknown => Reflect.apply(parameterAt, undefined, ["mnp.name"]);
    expect(misspelt).toThrow(TypeError);
  });
});

describe("patterns that the carrier refuses with 400-356", () => {
  it.each([
    ["10", "R", false, "reissue"],
    ["10", "R", true, "reissue"],
    ["10", "M", false, "mnp"],
    ["10", "M", true, null],
    ["10", "N", false, null],
    ["20", "R", false, null],
    ["20", "M", false, null],
    ["20", "N", false, null],
    [undefined, "R", false, null],
    [undefined, "M", false, null],
    [undefined, "N", false, null],
  ] as const)(
    "aladinOperated %s with %s, allowed %s: %s",
    (aladinOperated, addKind, aladinMnp, pattern) => {
      expect(refusedPattern({ aladinOperated, addKind }, { aladinMnp })).toBe(pattern);
    },
  );
});
