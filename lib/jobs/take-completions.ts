import type { Ctx } from "@/lib/auth/permissions";
import { matchAgain } from "@/lib/domain/completions/match-again";
import { watchFolder } from "@/lib/domain/completions/watch-folder";

const ALL_EVERY_MS = 60_000;

/**
 * What the worker does for completion files every few seconds: a look into the folder, and another try for rows whose
 * order was about to be sent; once a minute for all that have none.
 */
export function takeCompletions(): (ctx: Ctx) => Promise<void> {
  const folder = watchFolder();
  let triedAll = 0;
  return async (ctx) => {
    await folder.look(ctx);
    const all = Date.now() - triedAll >= ALL_EVERY_MS;
    if (all) triedAll = Date.now();
    await matchAgain(ctx, all ? "all" : "soon");
  };
}
