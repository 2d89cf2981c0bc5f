import { type IcmCall, type IcmOperation, ok } from "@/lib/sandbox/icm/call";
import { badQuery, Refusal } from "@/lib/sandbox/icm/refusal";
import type { Transaction } from "@/lib/sandbox/icm/state";
import { japanDateTime } from "@/lib/sandbox/japan-time";

/**
 * The transaction lookup of the same service's v2 reference: times in Japan, without a zone; 404 for
 * a tid that was never given out.
 */
export const readTransaction: IcmOperation = (call) => {
  const status = call.query.get("status");
  if (status !== null && status !== "all") throw badQuery("status");
  const transaction = call.state.transaction(call.params.id ?? "");
  if (transaction === undefined) throw new Refusal(404, "transaction is not found");
  return ok(answerOf(call, transaction));
};

function answerOf(call: IcmCall, transaction: Transaction) {
  const ended = transaction.dueAt <= call.now;
  return {
    transactionStatus: ended ? transaction.outcome : "processing",
    transactionType: transaction.type,
    transactionStartedAt: japanDateTime(transaction.startedAt),
    transactionUpdatedAt: japanDateTime(ended ? transaction.dueAt : transaction.startedAt),
    transactionEndedAt: ended ? japanDateTime(transaction.dueAt) : null,
    detail: {
      hsn: call.state.profile(transaction.imsi)?.hsn,
      imsi: transaction.imsi,
      ...wanted(transaction),
    },
  };
}

function wanted({ change }: Transaction) {
  const plan = change?.type === "activate" || change?.type === "planChange" ? change.request : null;
  return {
    plan: plan?.plan ?? null,
    limit: plan?.limit ?? null,
    upLimit: plan?.upLimit ?? null,
    downLimit: plan?.downLimit ?? null,
    upStream: plan?.upStream ?? null,
    network: "nttc",
    testMode: change?.type === "activate" ? (change.request.testMode ?? false) : null,
  };
}
