import { describe, expect, it } from "vitest";
import { PARAMETERS } from "@/lib/upstream/freebit/parameters";
import { isResultCode, RESULT_CODES } from "@/lib/upstream/freebit/result-codes";

/** The document's table "Response Codes", its columns Status Code, Detail Code and Description, word for word. */
const DOCUMENT = `
200 | 100 | Success
400 | 201 | Parameter error - account (masterAccount/account) issue
400 | 202 | Parameter error - master password issue
400 | 204 | Parameter error - other parameter issue
400 | 215 | Parameter error - plan code issue
400 | 228 | Parameter error - authentication key (authKey) issue
400 | 253 | Parameter error - last name (kanji) issue
400 | 254 | Parameter error - first name (kanji) issue
400 | 255 | Parameter error - last name (full katakana) issue
400 | 256 | Parameter error - first name (full katakana) issue
400 | 257 | Parameter error - gender issue
400 | 258 | Parameter error - date of birth issue
400 | 266 | Parameter error - product number (productNumber/oldProductNumber) issue
400 | 269 | Parameter error - representative number issue
400 | 274 | Parameter error - delivery code issue
400 | 276 | Parameter error - ship date issue
400 | 277 | Parameter error - SIM type issue
400 | 278 | Parameter error - ALADIN operated flag issue
400 | 279 | Parameter error - registration type issue
400 | 307 | Parameter error - MNP reservation number issue
400 | 333 | Parameter error - activation type issue
400 | 356 | Parameter error - unsupported pattern (ALADIN operated flag + activation type)
400 | 360 | Parameter error - contract type issue
400 | 370 | Parameter error - eSIM identifier (eid/oldEid) issue
403 | 205 | Authentication key problem
404 | 232 | Specified plan does not exist
500 | 208 | Account (masterAccount/account) duplicate error
500 | 210 | Account (masterAccount/account) not found error
500 | 230 | Account is waiting for async processing; request not allowed
500 | 275 | No available phone number inventory for the specified representative number
500 | 284 | Representative number is locked
500 | 287 | Representative number does not exist or is unavailable
500 | 288 | Product number is unavailable (does not exist or already in use)
500 | 289 | SIM type does not match representative number's type
500 | 304 | SIM type does not match representative number's type
500 | 310 | MNP reservation number has duplication or other issues
500 | 371 | eSIM identifier (eid) duplicate error
500 | 372 | eSIM identifier (eid) not found error
500 | 374 | Specified eSIM identifier has reached the monthly activation limit
500 | 900 | Unexpected error occurred
`;

const rows = DOCUMENT.trim()
  .split("\n")
  .map((line) => line.split(" | "))
  .map(([status = "", code = "", sentence = ""]) => ({ status: Number(status), code, sentence }));

describe("the result codes", () => {
  it("are the document's 40", () => {
    expect(rows).toHaveLength(40);
    expect(Object.keys(RESULT_CODES).sort()).toEqual(rows.map(({ code }) => code).sort());
  });

  it.each(rows)("$code has the document's status and sentence", ({ status, code, sentence }) => {
    expect(RESULT_CODES[code]).toMatchObject({ statusCode: status, carrier: sentence });
    expect(isResultCode(code)).toBe(true);
  });

  it.each(["", "101", "200", "0100", "constructor", "toString"])("%j is none of them", (code) => {
    expect(isResultCode(code)).toBe(false);
  });

  it("speak of parameters of the table, which are values that somebody gave", () => {
    const fields = PARAMETERS.filter(({ type }) => type !== "object").map(({ path }) => path);
    for (const code of Object.values(RESULT_CODES)) {
      expect(fields).toEqual(expect.arrayContaining([...code.fields]));
    }
  });

  it("between them speak of every parameter that is a value", () => {
    const spoken = new Set(Object.values(RESULT_CODES).flatMap(({ fields }) => fields));
    const fields = PARAMETERS.filter(({ type }) => type !== "object").map(({ path }) => path);
    expect(fields.filter((path) => !spoken.has(path))).toEqual([]);
  });

  it("speak of several parameters where the document names several", () => {
    expect(RESULT_CODES["201"]?.fields).toEqual(["masterAccount", "account"]);
    expect(RESULT_CODES["356"]?.fields).toEqual(["aladinOperated", "addKind"]);
    expect(RESULT_CODES["370"]?.fields).toEqual(["eid", "reissue.oldEid"]);
    expect(RESULT_CODES["304"]?.fields).toEqual(["simKind", "repAccount"]);
  });
});

describe("whether the same request may be sent again", () => {
  const codesOf = (again: string) =>
    Object.keys(RESULT_CODES).filter((code) => RESULT_CODES[code]?.again === again);

  it.each([
    ["later", ["230", "275", "284", "374"]],
    ["as_is", ["205", "228"]],
    ["no", ["100", "208", "371"]],
    ["unknown", ["900"]],
  ])("%s: %j", (again, codes) => {
    expect(codesOf(again).sort()).toEqual(codes);
  });

  it("corrected: the other 30", () => {
    expect(codesOf("corrected")).toHaveLength(30);
  });
});
