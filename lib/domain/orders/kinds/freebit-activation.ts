import { and, inArray } from "drizzle-orm";
import { orderSecrets } from "@/lib/db/schema/order-secrets";
import { freebit } from "@/lib/domain/carriers/freebit";
import { type DraftForm, FORM_OF_KIND } from "@/lib/domain/drafts/draft-forms";
import { completeLines } from "@/lib/domain/esim/complete-lines";
import type { OrderKind } from "@/lib/domain/orders/kinds/order-kind";
import { freebitOutcome } from "@/lib/domain/orders/outcome";
import { type AddAcntRequest, addAcntRequest } from "@/lib/upstream/freebit/request";

/** What is of no use once the carrier's work has ended. */
const PASSWORDS = ["masterPassword"];

/**
 * PA05-41, one kind an addKind. Freebit cannot be asked what became of a request: the completion file says it, or a
 * person. `deliveryCode` is the order's own code unless staff gave one, so that a completion finds its order.
 */
function activation(kind: DraftForm): OrderKind<AddAcntRequest> {
  return {
    kind,
    carrier: "freebit",
    permission: "esim:operate",
    schema: addAcntRequest,
    secretFields: [
      ...PASSWORDS,
      "mnp.lastnameKanji",
      "mnp.firstnameKanji",
      "mnp.lastnameZenKana",
      "mnp.firstnameZenKana",
      "mnp.birthday",
    ],
    taken: "accepted",
    outcome: freebitOutcome,
    send: (request, by) => freebit().addAccount(request, by),
    effects: null,
    withCode: (request, code) => ({ ...request, deliveryCode: request.deliveryCode ?? code }),
    settled: async (tx, orders) => {
      const ids = orders.map(({ id }) => id);
      await tx
        .delete(orderSecrets)
        .where(and(inArray(orderSecrets.orderId, ids), inArray(orderSecrets.field, PASSWORDS)));
      await completeLines(
        tx,
        orders.filter(({ state }) => state === "completed"),
      );
    },
  };
}

export const FREEBIT_KINDS = {
  N: activation(FORM_OF_KIND.N),
  M: activation(FORM_OF_KIND.M),
  R: activation(FORM_OF_KIND.R),
} as const;
