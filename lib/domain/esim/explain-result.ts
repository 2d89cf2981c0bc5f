import { RESULT_CODES, type ResultCode } from "@/lib/upstream/freebit/result-codes";

/** What the document says of a detail code; null for one that it does not have. */
export function explainResult(code: string): ResultCode | null {
  return Object.hasOwn(RESULT_CODES, code) ? (RESULT_CODES[code] ?? null) : null;
}
