/** What the carrier said last of an order, or how its answer was lost: `{ code, status?, detail? }`. */
export type OrderAnswer = { code: string | null; status: number | null; detail: string | null };

/** Reads the ledger's answer (or an event's detail), which is free JSON, for showing. */
export function readAnswer(answer: Readonly<Record<string, unknown>> | null): OrderAnswer {
  const { code, status, detail } = answer ?? {};
  return {
    code: typeof code === "string" ? code : null,
    status: typeof status === "number" ? status : null,
    detail: typeof detail === "string" ? detail : null,
  };
}

/** What the carrier refuses an order with; anything else leaves open whether it was applied. */
const REFUSALS = [400, 404, 409];

/** Whether what the carrier said last is a refusal. */
export function isRefusal(answer: Readonly<Record<string, unknown>> | null): boolean {
  const { code, status } = readAnswer(answer);
  return code === "http_status" && status !== null && REFUSALS.includes(status);
}
