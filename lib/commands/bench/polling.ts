import type { Bench } from "@/lib/commands/bench/bench";
import { decimal, whole } from "@/lib/commands/bench/figures";
import { fillLedger } from "@/lib/commands/bench/full-ledger";
import { placeMany } from "@/lib/commands/bench/queued-orders";
import { quantile, timed } from "@/lib/commands/bench/samples";
import { openSignedInDesk, type SignedInDesk } from "@/lib/commands/bench/signed-in-desk";
import { listOrders } from "@/lib/domain/orders/list-orders";
import { OrderFilters } from "@/lib/domain/orders/schemas";

const ORDERS = 500_000;
const QUEUED = 1_000;
const ALONE = 60;
const TOGETHER = 400;
const AT_ONCE = 8;
const UNCOUNTED = 40;

/** Every page asks for this too, while it is in sight. */
const EVERYWHERE = { path: "/api/attention", everyS: 15 };

/** What a page asks for again while something on it moves, and how often; see `refetchInterval` in components. */
const polls = (orderId: string) => [
  { page: "any page (/api/attention)", ...EVERYWHERE },
  { page: "/ (/api/today)", path: "/api/today", everyS: 15 },
  { page: "/orders (/api/orders)", path: "/api/orders", everyS: 4 },
  { page: "/orders/… (/api/orders/[id])", path: `/api/orders/${orderId}`, everyS: 1.5 },
  { page: "/profiles (/api/profiles)", path: "/api/profiles", everyS: 5 },
  { page: "/esim (/api/esim/lines)", path: "/api/esim/lines", everyS: 5 },
];

/** What one poll costs, and how many windows that ask for it one desk process carries. */
export const polling: Bench = async (place) => {
  const desk = await openSignedInDesk(place);
  await fillLedger(place, ORDERS);
  await placeMany(desk.ctx, QUEUED);
  const { rows } = await listOrders(desk.ctx, OrderFilters.parse({}));
  const found = [];
  for (const poll of polls(rows[0]?.id ?? "")) {
    found.push({ ...poll, ...(await costOf(desk, poll.path)) });
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
async function costOf(desk: SignedInDesk, path: string) {
  for (let round = 0; round < UNCOUNTED; round += 1) await desk.get(path);
  const alone: number[] = [];
  for (let round = 0; round < ALONE; round += 1) alone.push(await timed(() => desk.get(path)));
  let asked = 0;
  const askInTurn = async () => {
    while (asked < TOGETHER) {
      asked += 1;
      await desk.get(path);
    }
  };
  const ms = await timed(() => Promise.all(Array.from({ length: AT_ONCE }, askInTurn)));
  return { p50: quantile(alone, 0.5), p95: quantile(alone, 0.95), deskMs: ms / TOGETHER };
}
