import { spawnSync } from "node:child_process";

/** Debian keeps it where only root's PATH leads. */
const PLACES = ["/usr/sbin/pgbouncer", "pgbouncer"];

/** @returns {string | undefined} the PgBouncer of this machine, to test the desk behind it */
export function findPgBouncer() {
  return PLACES.find(
    (program) => spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0,
  );
}
