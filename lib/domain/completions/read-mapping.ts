import { eq } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { completionMappings } from "@/lib/db/schema/completions";
import { users } from "@/lib/db/schema/staff";
import { DEFAULT_MAPPING, Mapping } from "@/lib/domain/completions/mapping";

/** The mapping that holds; `changedAt` is null while it is the default. One of another version counts as none. */
export async function readMapping(environment: string) {
  const [kept] = await db()
    .select({
      mapping: completionMappings.mapping,
      changedAt: completionMappings.changedAt,
      changedByName: users.name,
    })
    .from(completionMappings)
    .leftJoin(users, eq(users.id, completionMappings.changedBy))
    .where(eq(completionMappings.environment, environment));
  const mapping = Mapping.safeParse(kept?.mapping);
  if (!kept || !mapping.success) {
    return { mapping: DEFAULT_MAPPING, changedAt: null, changedByName: null };
  }
  return { ...kept, mapping: mapping.data };
}
