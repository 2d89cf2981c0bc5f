import { SLOW_ACCEPTED_MS } from "@/lib/domain/desk/patience";
import { env } from "@/lib/env";

/** Milliseconds after which an accepted order of this carrier has waited too long for its end; Freebit's is a setting. */
export function slowAfterMs(carrier: string): number {
  const { freebit } = env();
  return carrier === "freebit" && freebit ? freebit.waitingMinutes * 60_000 : SLOW_ACCEPTED_MS;
}
