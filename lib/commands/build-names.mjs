import { createHash } from "node:crypto";

/**
 * What Next makes up anew for each build unless it is told, made from the sources instead: with it two builds of the same
 * sources, on whichever machines, have the same files and the same names for server actions, so that the page of one
 * desk works at the other. The key is no secret then. It would seal what an action inside of a function closes over, and
 * there is none (lib/lint/no-inline-actions.grit).
 * @param {string} hash of the sources
 * @returns environment variables of the build
 */
export function buildNames(hash) {
  const key = createHash("sha256").update(`server actions of ${hash}`).digest("base64");
  return { KAITSU_BUILD_ID: hash.slice(0, 20), NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key };
}
