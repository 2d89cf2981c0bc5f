import { z } from "zod";
import type { ResultError } from "@/lib/errors";

/**
 * Why a form must not be kept by itself any more: its draft was changed elsewhere (`at`, ISO text; by `version` it can be
 * written over knowingly), was thrown away or has gone, or has become an order.
 */
export type DraftHold =
  | { is: "changedElsewhere"; version: number; at: string }
  | { is: "gone" }
  | { is: "sent"; orderId: string; code: string };

const Changed = z.object({ version: z.number(), at: z.string() });
const Sent = z.object({ orderId: z.string(), code: z.string() });

/** The hold that an answer means, of a saving or of a sending; null when it has to do with something else. */
export function holdOf({ code, params }: Pick<ResultError, "code" | "params">): DraftHold | null {
  if (code === "draft_changed") return { is: "changedElsewhere", ...Changed.parse(params) };
  if (code === "draft_sent") return { is: "sent", ...Sent.parse(params) };
  return code === "draft_gone" ? { is: "gone" } : null;
}
