import { z } from "zod";

const Look = z.object({
  /** ISO text in UTC. */
  at: z.string(),
  asked: z.enum(["transaction", "profile", "unread"]),
  /** The carrier's transactionStatus. */
  status: z.string().optional(),
  /** Why the carrier could not be read. */
  code: z.string().optional(),
});

/** What the program was told when it last looked what became of an order, and settled nothing. */
export type LastLook = z.infer<typeof Look>;

/** Null when it has not looked, or not yet kept it. */
export function lastLook(answer: Readonly<Record<string, unknown>> | null): LastLook | null {
  return Look.safeParse(answer?.look).data ?? null;
}
