import type { Bench } from "@/lib/commands/bench/bench";
import { decimal, whole } from "@/lib/commands/bench/figures";
import { fillLedger } from "@/lib/commands/bench/full-ledger";
import { placeMany } from "@/lib/commands/bench/queued-orders";
import { quantile, timed } from "@/lib/commands/bench/samples";
import { openSignedInDesk } from "@/lib/commands/bench/signed-in-desk";
import { LineQuery } from "@/lib/domain/esim/line-query";
import { listLines } from "@/lib/domain/esim/list-lines";
import { listOrders } from "@/lib/domain/orders/list-orders";
import { OrderFilters } from "@/lib/domain/orders/schemas";

const ORDERS = 500_000;
const QUEUED = 1_000;
const UNCOUNTED = 10;
const ALONE = 40;
const AT_ONCE = 8;
const TOGETHER_MS = 4_000;

type Poll = { page: string; path: string; body?: unknown; everyS: number };

/** Every page asks for this too, while it is in sight. */
const EVERYWHERE = { path: "/api/attention", everyS: 15 };

/** What a page asks for again while something on it moves, and how often; see `refetchInterval` in components. */
const polls = (orderId: string, known: string): Poll[] => [
  { page: "any page (/api/attention)", ...EVERYWHERE },
  { page: "/ (/api/today)", path: "/api/today", everyS: 15 },
  { page: "/orders (/api/orders)", path: "/api/orders", everyS: 4 },
  { page: "/orders/… (/api/orders/[id])", path: `/api/orders/${orderId}`, everyS: 1.5 },
  { page: "/profiles (/api/profiles)", path: "/api/profiles", body: {}, everyS: 5 },
  { page: "/esim (/api/esim/lines)", path: "/api/esim/lines", body: { known }, everyS: 5 },
  { page: "/esim, each time anew", path: "/api/esim/lines", body: {}, everyS: 5 },
];

/** What one poll costs, and how many windows that ask for it one desk process carries. */
export const polling: Bench = async (place) => {
  const desk = await openSignedInDesk(place);
  await fillLedger(place, ORDERS);
  await placeMany(desk.ctx, QUEUED);
  const { rows } = await listOrders(desk.ctx, OrderFilters.parse({}));
  const found = [];
  const { version } = await listLines(desk.ctx, LineQuery.parse({}));
  for (const poll of polls(rows[0]?.id ?? "", version)) {
    found.push({ ...poll, ...(await costOf(() => desk.ask(poll.path, poll.body))) });
  }
  const everywhere = found.find(({ path }) => path === EVERYWHERE.path)?.deskMs ?? 0;
  const besides = everywhere / EVERYWHERE.everyS;
  return {
    title: `Polling, with ${whole(ORDERS)} orders in the ledger and ${whole(QUEUED)} queued; one desk process`,
    head: ["page", "alone p50 ms", "p95 ms", "desk ms", "every s", "windows, desk half busy"],
    rows: found.map(({ page, path, p50, p95, deskMs, everyS }) => {
      const msPerSecond = deskMs / everyS + (path === EVERYWHERE.path ? 0 : besides);
      const figures = [decimal(p50), decimal(p95), decimal(deskMs), String(everyS)];
      return [page, ...figures, whole(500 / msPerSecond)];
    }),
    aims: [],
  };
};

/** `deskMs`: what the desk is busy with one answer where it is asked for as fast as it answers. */
async function costOf(ask: () => Promise<unknown>) {
  for (let round = 0; round < UNCOUNTED; round += 1) await ask();
  const alone: number[] = [];
  for (let round = 0; round < ALONE; round += 1) alone.push(await timed(ask));
  let answered = 0;
  const start = performance.now();
  const askInTurn = async () => {
    while (performance.now() - start < TOGETHER_MS) {
      await ask();
      answered += 1;
    }
  };
  const ms = await timed(() => Promise.all(Array.from({ length: AT_ONCE }, askInTurn)));
  return { p50: quantile(alone, 0.5), p95: quantile(alone, 0.95), deskMs: ms / answered };
}
