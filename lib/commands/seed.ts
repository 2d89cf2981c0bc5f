import { WRONG_KEY } from "@/lib/commands/wrong-key";
import { closePool } from "@/lib/db/client";
import { isOwnKey } from "@/lib/domain/desk/is-own-key";
import { fillFromSandbox } from "@/lib/domain/profiles/fill-from-sandbox";
import { createFirstAdmin } from "@/lib/domain/staff/create-first-admin";

/**
 * What a new database needs before the desk opens: the first admin, and in trial mode the sandbox's profiles.
 * Prints one line of JSON as soon as there is an admin: `{ "firstSignIn": { email, password } | null }`, the
 * password only when it was made here, and only this once: it must be out before anything else can fail.
 * With another secret key than the database's it ends at once, with a sentence.
 */
if (!(await isOwnKey())) {
  console.error(WRONG_KEY);
  process.exit(1);
}
const firstSignIn = await createFirstAdmin();
await new Promise<void>((resolve) => {
  process.stdout.write(`${JSON.stringify({ firstSignIn })}\n`, () => resolve());
});
await fillFromSandbox();
await closePool();
