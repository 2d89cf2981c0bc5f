import type { ActivationFields, EsimContract } from "@/lib/domain/esim/activation-schema";
import { VALID_ACTIVATIONS } from "@/lib/domain/esim/testing/valid-activations";
import { japanDate } from "@/lib/time/japan";

/** A valid request with one thing wrong, and what a person reads about it. */
export type InvalidRequest = {
  /** Its line in the table. */
  title: string;
  contract: EsimContract;
  /** The day in Japan on which it is asked for. */
  today: string;
  fields: ActivationFields;
  /** The field that the sentence stands at; "" for none of the document's. */
  path: string;
  ja: string;
  en: string | undefined;
};

const NOON = "2026-11-22T12:00:00+09:00";

/**
 * Reads a table of `request | fields laid over it | field | Japanese sentence | English sentence (optional)`.
 * - The request is one of VALID_ACTIVATIONS under its own contract; words after it change that: `users`, `no-users`,
 *   `aladin`, `no-aladin`, and `at=<instant>` the time of asking, which is noon of 22 November 2026 in Japan.
 * - The fields are JSON without its braces, by the document's paths; `["山", 51]` is 山 51 times.
 * - `-` is no field of the document.
 */
export function readInvalidRequests(table: string): InvalidRequest[] {
  return table
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(readLine);
}

function readLine(line: string): InvalidRequest {
  const [request = "", over, path, ja, en, ...rest] = line
    .split(/ +\| +/)
    .map((cell) => cell.trim());
  const [name = "", ...words] = request.split(" ");
  const valid = Object.entries(VALID_ACTIVATIONS).find(([known]) => known === name)?.[1];
  if (!valid || !over || !path || !ja || rest.length > 0) throw new Error(`unreadable: ${line}`);
  const contract: EsimContract = { ...valid.contract };
  let at = NOON;
  for (const word of words) {
    if (word === "users" || word === "no-users") contract.userManagement = word === "users";
    else if (word === "aladin" || word === "no-aladin") contract.aladinMnp = word === "aladin";
    else if (word.startsWith("at=")) at = word.slice("at=".length);
    else throw new Error(`unknown word ${word}: ${line}`);
  }
  return {
    title: `${request} with ${over.length > 80 ? `${over.slice(0, 80)}…` : over}: ${path}`,
    contract,
    today: japanDate(at),
    fields: laidOver(valid.request, Object.entries(JSON.parse(`{${over}}`))),
    path: path === "-" ? "" : path,
    ja,
    en,
  };
}

function laidOver(request: ActivationFields, over: [string, unknown][]): ActivationFields {
  const fields: ActivationFields = { ...request };
  for (const [path, cell] of over) {
    const value = readValue(cell);
    const [first = "", second] = path.split(".");
    const holder = fields[first];
    if (second === undefined) fields[first] = value;
    else fields[first] = { ...(typeof holder === "object" ? holder : {}), [second]: value };
  }
  return fields;
}

function readValue(cell: unknown): string | null {
  if (cell === null || typeof cell === "string") return cell;
  if (Array.isArray(cell) && typeof cell[0] === "string") return cell[0].repeat(cell[1]);
  throw new Error(`neither text nor null nor [text, times]: ${JSON.stringify(cell)}`);
}
