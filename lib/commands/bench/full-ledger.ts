import pg from "pg";
import type { Place } from "@/lib/commands/bench/place";
import { environmentOf } from "@/lib/domain/carriers/environment";

/** Orders of the last two years, half of them a carrier's, as the ledger holds them once they came to their end. */
const ORDERS = `
  INSERT INTO orders (id, code, environment, carrier, kind, state, request, request_hash, submission_id,
    placed_at, tid, answer, send_count, follow_count, accepted_at, settled_at, changed_at)
  SELECT gen_random_uuid(), 'B' || lpad(n::text, 9, '0'), environment, carrier, kind, state,
    CASE carrier WHEN 'icm' THEN jsonb_build_object('imsi', target, 'hsn', '013AAA0025')
      ELSE jsonb_build_object('eid', target, 'simKind', 'E0', 'addKind', 'N', 'account', '0807' || lpad(n::text, 7, '0'),
        'deliveryCode', 'B' || lpad(n::text, 9, '0')) END,
    'bench', gen_random_uuid(), at, CASE carrier WHEN 'icm' THEN 'tran-bench-' || n END, '{"code":"accepted","status":202}',
    1, 1, CASE state WHEN 'rejected' THEN NULL ELSE at + interval '1 second' END, at + interval '20 minutes', at + interval '20 minutes'
  FROM (
    SELECT n, now() - interval '2 days' - n * interval '2 minutes' AS at,
      CASE n % 2 WHEN 0 THEN 'icm' ELSE 'freebit' END AS carrier,
      CASE n % 2 WHEN 0 THEN $2 ELSE $3 END AS environment,
      CASE n % 2 WHEN 0 THEN (ARRAY['icm.suspend', 'icm.resume', 'icm.activate', 'icm.plan-change'])[1 + n % 4]
        ELSE 'freebit.new' END AS kind,
      CASE n % 20 WHEN 0 THEN 'failed' WHEN 1 THEN 'rejected' ELSE 'completed' END AS state,
      CASE n % 2 WHEN 0 THEN (440139000000000 + n % 50000)::text ELSE '89049034' || lpad(n::text, 24, '0') END AS target
    FROM generate_series(1, $1::int) n) made`;

const BESIDES = [
  `INSERT INTO order_targets (order_id, environment, type, value, active)
   SELECT id, environment, CASE carrier WHEN 'icm' THEN 'imsi' ELSE 'eid' END,
     coalesce(request->>'imsi', request->>'eid'), false FROM orders WHERE request_hash = 'bench'`,
  `INSERT INTO order_attempts (order_id, number, worker, started_at, lease_until, ended_at, outcome, evidence)
   SELECT id, 1, 'bench', placed_at, placed_at + interval '75 seconds', placed_at + interval '1 second',
     CASE state WHEN 'rejected' THEN 'rejected' ELSE 'accepted' END, '{"method":"POST","status":202,"ms":21}'
   FROM orders WHERE request_hash = 'bench'`,
  `INSERT INTO order_events (order_id, at, from_state, to_state, event)
   SELECT o.id, o.placed_at + step.after, step.from_state, coalesce(step.to_state, o.state), step.event
   FROM orders o CROSS JOIN (VALUES
     (interval '0', NULL, 'queued', 'placed'), (interval '1 second', 'queued', 'sending', 'sending'),
     (interval '2 seconds', 'sending', 'accepted', 'accepted'), (interval '20 minutes', 'accepted', NULL, 'settled')
   ) AS step (after, from_state, to_state, event)
   WHERE o.request_hash = 'bench'`,
  `INSERT INTO audit_log (at, action, entity, entity_id, request_id, detail)
   SELECT placed_at, 'order.place', 'order', id::text, 'bench', jsonb_build_object('kind', kind, 'code', code)
   FROM orders WHERE request_hash = 'bench'`,
  `INSERT INTO esim_lines (environment, eid, account, sim_kind, last_order_id, activated_at, search_grams, created_at, changed_at)
   SELECT o.environment, o.request->>'eid', o.request->>'account', 'E0', o.id,
     CASE o.state WHEN 'completed' THEN o.settled_at END, grams.all_of_them, o.placed_at, o.changed_at
   FROM orders o CROSS JOIN LATERAL (
     SELECT concat_ws(chr(10), o.request->>'eid', o.request->>'account') || array_agg(DISTINCT gram) AS all_of_them FROM (
       SELECT substr(text, place, length) AS gram
       FROM (VALUES (o.request->>'eid'), (o.request->>'account')) AS texts (text)
       CROSS JOIN generate_series(1, 32) place CROSS JOIN (VALUES (1), (2)) AS lengths (length)
     ) cut WHERE gram <> '') grams
   WHERE o.request_hash = 'bench' AND o.carrier = 'freebit'`,
];

/** What a ledger of some years holds: so many orders that have ended, with their history, and the eSIM lines of half of them. */
export async function fillLedger({ ownerUrl }: Place, howMany: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // They are written in the state of their end, to which the database lets an order come by its steps alone.
    await client.query("ALTER TABLE orders DISABLE TRIGGER USER");
    await client.query(ORDERS, [howMany, environmentOf("icm"), environmentOf("freebit")]);
    for (const text of BESIDES) await client.query(text);
    await client.query("ALTER TABLE orders ENABLE TRIGGER USER");
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}
