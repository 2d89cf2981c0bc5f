import { actorId, type Ctx, mayDo } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { drafts } from "@/lib/db/schema/drafts";
import { carriersInUse } from "@/lib/domain/carriers/environment";
import { draftsOf } from "@/lib/domain/drafts/draft-rows";

/** How many drafts of one's own wait to be finished; null for who cannot have any, by role or as Freebit is not used. */
export async function countDrafts(ctx: Ctx): Promise<number | null> {
  const staffId = actorId(ctx);
  const mayHave = mayDo(ctx.actor, "esim:operate") && carriersInUse().includes("freebit");
  return staffId !== null && mayHave ? db().$count(drafts, draftsOf(staffId)) : null;
}
