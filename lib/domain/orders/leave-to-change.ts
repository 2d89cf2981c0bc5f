import {
  claimTry,
  isBroken,
  noteFailed,
  noteReached,
  tryAtOnce,
} from "@/lib/domain/carriers/breakers";
import type { Ending } from "@/lib/domain/orders/finish-attempt";

/** Leave to send one order. `tell` says how it ended; null where it was not sent, or it is not known. */
export type Leave = { tell(ending: Ending | null): Promise<void> };

/**
 * Leave to change something at a carrier; null while its changes end in doubt one after the other, however well it is read: of
 * many orders that wait only one is sent as a try, with growing pauses, instead of all being unknown.
 */
export async function leaveToChange(
  environment: string,
  maxFailures: number,
): Promise<Leave | null> {
  const wasTry = await isBroken(environment, "changes");
  if (wasTry && !(await claimTry(environment, "changes"))) return null;
  return {
    async tell(ending) {
      const outcome = ending?.outcome ?? "not_sent";
      if (outcome === "unknown") {
        const failure = { scope: "changes", code: codeOf(ending), maxFailures, wasTry } as const;
        await noteFailed(environment, failure);
      } else if (outcome !== "not_sent") {
        // Also where it refuses: that is a clear answer.
        await noteReached(environment, "changes");
      } else if (wasTry) {
        await tryAtOnce(environment, "changes");
      }
    },
  };
}

/** As outages tell their reason. */
function codeOf(ending: Ending | null): string {
  const { code, status } = ending?.answer ?? {};
  if (code === "http_status" && status !== undefined) return `http_${status}`;
  return typeof code === "string" ? code : "unreadable_answer";
}
