import type { ParameterPath } from "@/lib/upstream/freebit/parameters";

/**
 * Whether the same request may be sent again:
 * - `corrected`: not before something in it is changed;
 * - `later`: the same, after a time;
 * - `as_is`: the same, with a new authKey, which the client gets by itself;
 * - `no`: what it asks for exists already: look first;
 * - `unknown`: the answer does not say that nothing was done.
 */
export type SendAgain = "corrected" | "later" | "as_is" | "no" | "unknown";

export type ResultCode = {
  /** The document's "Status Code", which an answer has in `status.statusCode`. */
  statusCode: number;
  /** The document's own sentence. */
  carrier: string;
  /** The parameters that it speaks of, in the document's order. */
  fields: readonly ParameterPath[];
  again: SendAgain;
};

const parameterError = (
  what: string,
  fields: readonly ParameterPath[],
  again: SendAgain = "corrected",
): ResultCode => ({ statusCode: 400, carrier: `Parameter error - ${what}`, fields, again });

const refused = (
  carrier: string,
  fields: readonly ParameterPath[],
  again: SendAgain,
): ResultCode => ({ statusCode: 500, carrier, fields, again });

/** The document's table "Response Codes", by detail code: what `resultCode` holds. */
export const RESULT_CODES: Readonly<Record<string, ResultCode>> = {
  "100": { statusCode: 200, carrier: "Success", fields: [], again: "no" },
  "201": parameterError("account (masterAccount/account) issue", ["masterAccount", "account"]),
  "202": parameterError("master password issue", ["masterPassword"]),
  "204": parameterError("other parameter issue", []),
  "215": parameterError("plan code issue", ["planCode"]),
  "228": parameterError("authentication key (authKey) issue", ["authKey"], "as_is"),
  "253": parameterError("last name (kanji) issue", ["mnp.lastnameKanji"]),
  "254": parameterError("first name (kanji) issue", ["mnp.firstnameKanji"]),
  "255": parameterError("last name (full katakana) issue", ["mnp.lastnameZenKana"]),
  "256": parameterError("first name (full katakana) issue", ["mnp.firstnameZenKana"]),
  "257": parameterError("gender issue", ["mnp.gender"]),
  "258": parameterError("date of birth issue", ["mnp.birthday"]),
  "266": parameterError("product number (productNumber/oldProductNumber) issue", [
    "reissue.oldProductNumber",
  ]),
  "269": parameterError("representative number issue", ["repAccount"]),
  "274": parameterError("delivery code issue", ["deliveryCode"]),
  "276": parameterError("ship date issue", ["shipDate"]),
  "277": parameterError("SIM type issue", ["simKind"]),
  "278": parameterError("ALADIN operated flag issue", ["aladinOperated"]),
  "279": parameterError("registration type issue", ["createType"]),
  "307": parameterError("MNP reservation number issue", ["mnp.reserveNumber"]),
  "333": parameterError("activation type issue", ["addKind"]),
  "356": parameterError("unsupported pattern (ALADIN operated flag + activation type)", [
    "aladinOperated",
    "addKind",
  ]),
  "360": parameterError("contract type issue", ["contractLine"]),
  "370": parameterError("eSIM identifier (eid/oldEid) issue", ["eid", "reissue.oldEid"]),
  "205": {
    statusCode: 403,
    carrier: "Authentication key problem",
    fields: ["authKey"],
    again: "as_is",
  },
  "232": {
    statusCode: 404,
    carrier: "Specified plan does not exist",
    fields: ["planCode"],
    again: "corrected",
  },
  "208": refused(
    "Account (masterAccount/account) duplicate error",
    ["masterAccount", "account"],
    "no",
  ),
  "210": refused(
    "Account (masterAccount/account) not found error",
    ["masterAccount", "account"],
    "corrected",
  ),
  "230": refused(
    "Account is waiting for async processing; request not allowed",
    ["account"],
    "later",
  ),
  "275": refused(
    "No available phone number inventory for the specified representative number",
    ["repAccount"],
    "later",
  ),
  "284": refused("Representative number is locked", ["repAccount"], "later"),
  "287": refused(
    "Representative number does not exist or is unavailable",
    ["repAccount"],
    "corrected",
  ),
  "288": refused(
    "Product number is unavailable (does not exist or already in use)",
    ["reissue.oldProductNumber"],
    "corrected",
  ),
  "289": refused(
    "SIM type does not match representative number's type",
    ["simKind", "repAccount"],
    "corrected",
  ),
  "304": refused(
    "SIM type does not match representative number's type",
    ["simKind", "repAccount"],
    "corrected",
  ),
  "310": refused(
    "MNP reservation number has duplication or other issues",
    ["mnp.reserveNumber"],
    "corrected",
  ),
  "371": refused("eSIM identifier (eid) duplicate error", ["eid"], "no"),
  "372": refused("eSIM identifier (eid) not found error", ["eid"], "corrected"),
  "374": refused(
    "Specified eSIM identifier has reached the monthly activation limit",
    ["eid"],
    "later",
  ),
  "900": refused("Unexpected error occurred", [], "unknown"),
};

/** True for a code that the document has. */
export function isResultCode(code: string): boolean {
  return Object.hasOwn(RESULT_CODES, code);
}
