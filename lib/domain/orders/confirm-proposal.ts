import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { readProposals } from "@/lib/domain/orders/proposals";
import type { ConfirmProposalInput } from "@/lib/domain/orders/schemas";
import { decideToSendAgain } from "@/lib/domain/orders/send-order-again";
import { decideToSettle } from "@/lib/domain/orders/settle-order";
import { AppError } from "@/lib/errors";

/**
 * An approver says yes to the standing proposal: what it proposes is done as if they had decided it, with both reasons in the
 * order's history.
 * @throws AppError not_allowed, not_found, proposal_void; second_person_needed, invalid_input (`lastFour`) for sending
 *   again; order_changed_meanwhile
 */
export async function confirmProposal(ctx: Ctx, input: ConfirmProposalInput): Promise<void> {
  requirePermission(ctx, "orders:settle");
  const { orderId, proposalId, words, lastFour } = input;
  const [proposal] = await readProposals(db(), [orderId]);
  if (proposal?.id !== proposalId) throw new AppError("proposal_void");
  const { decision, state } = proposal;
  const detail = {
    reason: words || proposal.reason,
    proposal: proposalId,
    ...(words ? { proposed: proposal.reason } : {}),
  };
  // Between the reading above and here the order may have moved, or another proposal have come.
  const check = async (tx: Tx) => {
    const [standing] = await readProposals(tx, [orderId]);
    if (standing?.id !== proposalId) throw new AppError("proposal_void");
  };
  if (decision === "send_again") {
    return decideToSendAgain(ctx, { orderId, lastFour: lastFour ?? "", detail, check });
  }
  return decideToSettle(ctx, { orderId, from: state, to: decision, detail, check });
}
