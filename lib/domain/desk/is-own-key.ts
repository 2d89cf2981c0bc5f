import { seal, unseal } from "@/lib/crypto/seal";
import { db } from "@/lib/db/client";
import { secretKeyMarks } from "@/lib/db/schema/secret-key";
import { env } from "@/lib/env";

const PLACE = "secret_key_marks";

/**
 * Whether KAITSU_SECRET_KEY is the key that this database was first used with: with another one nothing that is sealed in it can be
 * read, and what is sealed now could not be read by the other machines. The first program on a new database leaves its mark.
 */
export async function isOwnKey(): Promise<boolean> {
  const { secretKey } = env();
  await db()
    .insert(secretKeyMarks)
    .values({ mark: seal(secretKey, "kaitsu", PLACE) })
    .onConflictDoNothing();
  const [row] = await db().select().from(secretKeyMarks);
  if (!row) return false;
  try {
    return unseal(secretKey, row.mark, PLACE) === "kaitsu";
  } catch {
    return false;
  }
}
