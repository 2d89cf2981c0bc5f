import { readAnswer } from "@/components/orders/order-answer";

type Answer = Readonly<Record<string, unknown>> | null;

/**
 * Where the reason stands of an order that ended without a result code: what the completion file said, or the order's
 * history, which holds the reason of the person who settled it. A key of `freebit.ended`, and its value.
 */
export function endedWords(answer: Answer) {
  const { code, detail } = readAnswer(answer);
  if (code !== "completion_failed") return { key: "ended.history", said: "" } as const;
  return detail
    ? ({ key: "ended.completion", said: detail } as const)
    : ({ key: "ended.silent", said: "" } as const);
}
