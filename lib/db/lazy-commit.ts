import { sql } from "drizzle-orm";

/**
 * Belongs into what a statement returns: the commit of its transaction, and of that alone, does not wait for the disk. For what may
 * be lost with the server's last moment, and for nothing else.
 */
export const LAZY_COMMIT = sql<string>`set_config('synchronous_commit', 'off', true)`;
