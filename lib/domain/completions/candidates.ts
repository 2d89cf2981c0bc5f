import type { Candidate } from "@/lib/domain/completions/match-row";
import type { UsableFields } from "@/lib/domain/completions/read-row";

/** The orders of one batch, by what rows know them by, with the states that the batch itself gave them. */
export class Candidates {
  private readonly byKey = new Map<string, Set<Candidate>>();
  constructor(orders: readonly Candidate[]) {
    for (const order of orders) {
      for (const key of [`code ${order.deliveryCode}`, `eid ${order.eid}`]) {
        this.byKey.set(key, (this.byKey.get(key) ?? new Set()).add(order));
      }
    }
  }

  of({ deliveryCode, eid }: UsableFields): Candidate[] {
    const keys = [`code ${deliveryCode ?? ""}`, `eid ${eid ?? ""}`];
    return [...new Set(keys.flatMap((key) => [...(this.byKey.get(key) ?? [])]))];
  }
}
