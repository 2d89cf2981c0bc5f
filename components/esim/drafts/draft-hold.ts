import type { ResultError } from "@/lib/errors";

/**
 * Why a form must not be kept by itself any more: its draft was changed elsewhere (`at`, ISO text; by `version` it can be
 * written over knowingly, and what stands otherwise here is in `differing`, by the fields' names), was thrown away or has gone, or has become an order.
 */
export type DraftHold =
  | { is: "changedElsewhere"; version: number; at: string; differing: string[] }
  | { is: "gone" }
  | { is: "sent"; orderId: string; code: string };

/** The hold that an answer means, of a saving or of a sending; null when it has to do with something else. */
export function holdOf({ code, params }: Pick<ResultError, "code" | "params">): DraftHold | null {
  // By hand: the forms do without a parser's weight.
  const text = (name: string) => String(params?.[name] ?? "");
  if (code === "draft_changed") {
    const differing = text("differing").split(" ").filter(Boolean);
    return { is: "changedElsewhere", version: Number(params?.version), at: text("at"), differing };
  }
  if (code === "draft_sent") return { is: "sent", orderId: text("orderId"), code: text("code") };
  return code === "draft_gone" ? { is: "gone" } : null;
}
