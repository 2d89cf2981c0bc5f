import { aptInstall } from "./apt-install.mjs";
import { findPgBouncer } from "./find-pgbouncer.mjs";

/**
 * Installs PgBouncer where it is missing and this machine lets us.
 * @param {string} root
 * @returns {Promise<string | undefined>} a sentence when there is none to test with
 */
export async function ensurePgBouncer(root) {
  if (findPgBouncer()) return undefined;
  await aptInstall(root, ["pgbouncer"]);
  if (findPgBouncer()) return undefined;
  return "There is no PgBouncer to test with, and none could be installed. Install it (Debian and Ubuntu: apt-get install pgbouncer).";
}
