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
