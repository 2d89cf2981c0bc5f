import { explainResult } from "@/lib/domain/esim/explain-result";

/** What the carrier said last of an order, or how its answer was lost: `{ code, status?, detail?, resultCode? }`. */
export type OrderAnswer = {
  code: string | null;
  status: number | null;
  detail: string | null;
  /** Freebit's. */
  resultCode: string | null;
};

/** Reads the ledger's answer (or an event's detail), which is free JSON, for showing. */
export function readAnswer(answer: Readonly<Record<string, unknown>> | null): OrderAnswer {
  const { code, status, detail, resultCode } = answer ?? {};
  return {
    code: typeof code === "string" ? code : null,
    status: typeof status === "number" ? status : null,
    detail: typeof detail === "string" ? detail : null,
    resultCode: typeof resultCode === "string" ? resultCode : null,
  };
}

/** What the carrier refuses an order with; anything else leaves open whether it was applied. */
const REFUSALS = [400, 404, 409];

/** Neither "unexpected error" nor a code that the document lacks, nor a matter of the key. */
function refusesForGood(resultCode: string): boolean {
  const again = explainResult(resultCode)?.again;
  return again === "corrected" || again === "later" || again === "no";
}

/** Whether what the carrier said last is a refusal. */
export function isRefusal(answer: Readonly<Record<string, unknown>> | null): boolean {
  const { code, status, resultCode } = readAnswer(answer);
  if (resultCode !== null) return refusesForGood(resultCode);
  return code === "http_status" && status !== null && REFUSALS.includes(status);
}
