import pg from "pg";
import { expect, vi } from "vitest";
import type { TestDesk } from "@/lib/testing/desk";

/** Steps of transactions: what is about to be written when they are held. */
const STEPS = {
  /** The last that a placing writes. */
  wakeUp: { before: "INSERT", on: "pgboss.job", when: "true" },
  /** The claim has the order, and not yet an attempt. */
  attempt: { before: "INSERT", on: "order_attempts", when: "true" },
  /** The answer is there. */
  outcome: { before: "UPDATE", on: "order_attempts", when: "true" },
  /** The end is known. */
  settling: { before: "UPDATE", on: "orders", when: "NEW.state = 'completed'" },
} as const;
export type Step = keyof typeof STEPS;

/** Any number that nobody else uses as an advisory lock in this database. */
const LOCK = 4_711;

type Held = {
  /** Waits until so many transactions are held. */
  until: (transactions: number) => Promise<void>;
  /** Lets go what is held, and waits until the server has ended it: its clients are dead. */
  release: () => Promise<void>;
};

/** Holds every transaction that comes to this step, by a lock that this connection has. */
export async function hold(desk: TestDesk, step: Step): Promise<Held> {
  const client = new pg.Client({ connectionString: desk.database.ownerUrl });
  await client.connect();
  const { before, on, when } = STEPS[step];
  await client.query("SELECT pg_advisory_lock($1::bigint)", [LOCK]);
  await client.query(`
    CREATE OR REPLACE FUNCTION wait_here() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_advisory_xact_lock_shared(${LOCK}::bigint); RETURN NEW; END $$;
    CREATE TRIGGER wait_here BEFORE ${before} ON ${on} FOR EACH ROW WHEN (${when})
      EXECUTE FUNCTION wait_here()`);
  const waiting = async (): Promise<number[]> => {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [LOCK],
    );
    return rows.map(({ pid }) => pid);
  };
  return {
    until: (transactions) =>
      vi.waitFor(async () => expect(await waiting()).toHaveLength(transactions), 20_000),
    release: async () => {
      const pids = await waiting();
      await client.query("SELECT pg_advisory_unlock($1::bigint)", [LOCK]);
      await vi.waitFor(async () => {
        const gone = "SELECT pid FROM pg_stat_activity WHERE pid = ANY($1)";
        expect((await client.query(gone, [pids])).rows).toEqual([]);
      }, 20_000);
      await client.query(`DROP TRIGGER wait_here ON ${on}`);
      await client.end();
    },
  };
}
