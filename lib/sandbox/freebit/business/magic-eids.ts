import { statusOf } from "@/lib/sandbox/freebit/result-codes";

const SUCCESS = 100;

/** The refusal that an EID asks for by its last three digits; null when they are no such code. */
export function codeOfEid(eid: string): number | null {
  const code = Number(eid.slice(-3));
  return code !== SUCCESS && statusOf(code) !== undefined ? code : null;
}

/** Whether the work for this EID, once accepted, comes to nothing. */
export function failsLater(eid: string): boolean {
  return eid.endsWith("0404");
}
